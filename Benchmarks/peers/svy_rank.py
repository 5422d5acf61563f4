"""Ranks the districts from the file made by svy_store.py, with the survey package 'svy'.

Each district is a sample of its own: one estimation with 'by' the district, in strata of
districts, gives the same figures but takes much longer. Ratios come with their linearised
standard errors and t intervals; svy has no joint covariance of several ratios, so the overall
index has neither.

Usage: python3 svy_rank.py STORE.parquet
"""

import json
import sys
from datetime import date
from typing import Any

import polars as pl
import svy

from form import DIMENSIONS, PERIOD

NUMBERS = range(1, len(DIMENSIONS) + 1)
SATISFIED = [f"s{number}" for number in NUMBERS]
ANSWERED = [f"k{number}" for number in NUMBERS]
FEWEST_FORMS = 30


def counts() -> list[pl.Expr]:
    """Of each form and dimension the satisfied answers and the answers."""
    found = []
    for number, items in zip(NUMBERS, DIMENSIONS):
        satisfied = [(pl.col(item) >= 4).cast(pl.Float64).fill_null(0) for item in items]
        answered = [pl.col(item).is_not_null().cast(pl.Float64) for item in items]
        found.append(pl.sum_horizontal(satisfied).alias(f"s{number}"))
        found.append(pl.sum_horizontal(answered).alias(f"k{number}"))
    return found


def figures(code: str, forms: pl.DataFrame) -> dict[str, Any]:
    """The indices of one district."""
    sample = svy.Sample(forms, svy.Design(wgt="weight"))
    row: dict[str, Any] = {"district_code": code, "forms": len(forms)}
    ratios = [ratio.estimates[0] for ratio in sample.estimation.ratio(SATISFIED, ANSWERED)]
    for number, ratio in zip(NUMBERS, ratios):
        row |= {
            f"answers{number}": forms[f"k{number}"].sum(),
            f"index{number}": 100 * ratio.est,
            f"error{number}": 100 * ratio.se,
            f"low{number}": 100 * ratio.lci,
            f"high{number}": 100 * ratio.uci,
        }
    row["index0"] = sum(row[f"index{number}"] for number in NUMBERS) / len(NUMBERS)
    return row


def main() -> None:
    """Prints the ranking as JSON."""
    first, end = map(date.fromisoformat, PERIOD)
    forms = (
        pl.scan_parquet(sys.argv[1])
        .filter(pl.col("received_on") >= first, pl.col("received_on") < end)
        .select("district_code", *counts(), weight=pl.lit(1.0))
        .collect()
    )
    districts = pl.DataFrame(
        figures(code, district)
        for (code,), district in forms.partition_by("district_code", as_dict=True).items()
        if len(district) >= FEWEST_FORMS
    ).with_columns(
        pl.col(f"index{number}").rank("min", descending=True).alias(f"rank{number}")
        for number in [0, *NUMBERS]
    )
    print(json.dumps(districts.sort("rank0", "district_code").to_dicts(), indent=1))


if __name__ == "__main__":
    main()
