"""What the harness must notice: python3 -m unittest discover -s Benchmarks/tests."""

import sys
import unittest
from copy import deepcopy
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harness.agreement import agreement
from harness.bars import bars
from harness.data import BenchmarkError
from harness.measure import Run
from harness.results import JobResult, Series


def entry(index: float, rank: int, answers: int = 40) -> dict[str, Any]:
    """An index as 'sipas rank' prints it."""
    return {"index": index, "standardError": 2.5, "rank": rank, "answers": answers}


SIPAS = {
    "units": [
        {"code": "1", "status": "ranked", "forms": 30, "overall": entry(80, 1),
         "dimensions": [entry(80, 1)]},
        {"code": "2", "status": "ranked", "forms": 40, "overall": entry(70, 2),
         "dimensions": [entry(70, 2)]},
        {"code": "3", "status": "too-few-forms", "forms": 3, "overall": entry(0, 0),
         "dimensions": [entry(0, 0)]},
    ]
}
PEER = [
    {"district_code": code, "forms": forms, "answers1": 40.0, "index0": index, "index1": index,
     "error1": 2.5, "rank0": rank, "rank1": rank}
    for code, forms, index, rank in [("1", 30, 80.0, 1), ("2", 40, 70.0, 2)]
]


class Agreement(unittest.TestCase):
    """Figures of a peer against those of sipas."""

    def test_equal_figures_agree(self) -> None:
        self.assertEqual(agreement(PEER, SIPAS, True), "2 ranked by 70 forms, figures equal")

    def test_any_other_figure_is_refused(self) -> None:
        for key, value in [
            ("index0", 70 + 2e-9), ("index1", 70 - 2e-9), ("error1", 2.6), ("rank1", 1),
            ("answers1", 39), ("forms", 41), ("district_code", "3"),
        ]:
            peer = deepcopy(PEER)
            peer[1][key] = value
            with self.subTest(key), self.assertRaises(BenchmarkError):
                agreement(peer, SIPAS, True)
        with self.assertRaises(BenchmarkError):
            agreement(PEER[:1], SIPAS, True)

    def test_a_peer_that_dropped_answers_is_compared_where_it_did_not(self) -> None:
        peer = deepcopy(PEER)
        peer[1] |= {"answers1": 39.0, "index1": 69.0, "rank1": 1}
        self.assertIn("no answer was dropped (1)", agreement(peer, SIPAS, False))
        peer[0]["index1"] = 81.0
        with self.assertRaises(BenchmarkError):
            agreement(peer, SIPAS, False)


class Bars(unittest.TestCase):
    """What is kept, and what is missed."""

    def kept(self, sipas: Run, duckdb: float, svy: float) -> list[bool]:
        series = [
            Series("sipas", [sipas]), Series("duckdb", [Run(duckdb, 1, 1)]),
            Series("svy", [Run(svy, 1, 1)]), Series("sipas, sums kept", [Run(9, 9, 999)]),
        ]
        return [bar.is_kept for bar in bars(series)]

    def test_each_limit_from_both_sides(self) -> None:
        self.assertEqual(self.kept(Run(8, 1, 256), 10, 80), [True, True, True])
        self.assertEqual(self.kept(Run(8, 1, 256.1), 9.9, 79.9), [False, False, False])

    def test_ratios_are_of_one_round_and_of_those_both_ran(self) -> None:
        sipas = Series("sipas", [Run(1, 1, 1), Run(2, 1, 1), Run(100, 1, 1)])
        slow = Series("svy", [Run(20, 1, 1), Run(60, 1, 1)])
        self.assertEqual(slow.over(sipas), [20, 30])
        row = JobResult("rank", 9, [sipas, slow], []).row(slow, sipas)
        self.assertIn("| 0.04 | 25.00 (20.00 to 30.00) | 2 |", row)

    def test_what_was_ended_is_a_lower_bound(self) -> None:
        sipas = Series("sipas", [Run(1, 1, 1)])
        ended = Series("svy", [Run(60, 1, 1, is_stopped=True)])
        row = JobResult("rank", 9, [sipas, ended], []).row(ended, sipas)
        self.assertIn("| >60.00 |", row)
        self.assertIn("| <0.02 | >60.00", row)


if __name__ == "__main__":
    unittest.main()
