"""The job 'rank': from one's own store to indices, intervals and ranks of the districts."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from harness.agreement import agreement
from harness.contenders import (
    Contender, missing_python_package, missing_r_package, python, rscript,
)
from harness.data import BenchmarkError, ResponseData, run

PERIOD = "2022-H1"


def rank_contenders(sipas: str, importers: list[Contender]) -> list[Contender]:
    """Those that rank the districts; the first is what others are held to."""
    importing = {importer.name: importer for importer in importers}

    def rank(data: ResponseData, folder: Path) -> list[str]:
        return [
            sipas, "rank", "--workspace", str(folder), "--period", PERIOD,
            "--level", "district", "--format", "json",
        ]

    return [
        Contender(
            "sipas",
            rank,
            sipas_result,
            fill=lambda data, folder: import_once(importing["sipas"], data, folder),
            # Nothing is saved from the run before: all responses are read again.
            prepare=forget_sums,
            accepted_codes=frozenset({0, 2}),
        ),
        Contender(
            "sipas, sums kept", rank, sipas_result, folder="sipas",
            accepted_codes=frozenset({0, 2}),
        ),
        Contender(
            "duckdb",
            lambda data, folder: python("duckdb_rank.py", folder / "store.duckdb"),
            lambda printed, reference, data: agreement(printed, reference, is_decoded=False),
            missing=missing_python_package("duckdb"),
            fill=lambda data, folder: import_once(importing["duckdb"], data, folder),
        ),
        Contender(
            "svy",
            lambda data, folder: python("svy_rank.py", folder / "responses.parquet"),
            lambda printed, reference, data: agreement(printed, reference, is_decoded=True),
            missing=missing_python_package("svy"),
            fill=lambda data, folder: decode(
                python("svy_store.py", data.responses, folder / "responses.parquet"), folder
            ),
            is_slow=True,
        ),
        Contender(
            "r-survey",
            lambda data, folder: rscript("survey_rank.R", folder / "responses.rds"),
            lambda printed, reference, data: agreement(printed, reference, is_decoded=True),
            missing=missing_r_package("survey", "data.table"),
            fill=lambda data, folder: decode(
                rscript("survey_store.R", data.responses, folder / "responses.rds"), folder
            ),
            is_slow=True,
        ),
    ]


def import_once(importer: Contender, data: ResponseData, folder: Path) -> None:
    """Imports, unless the job 'import' has just done so."""
    if not folder.exists():
        importer.prepare(data, folder)
        run(importer.command(data, folder), importer.accepted_codes)


def decode(command: list[str], folder: Path) -> None:
    """Packages without a store of their own get the decoded answers in a file they read fast."""
    folder.mkdir(parents=True)
    run(command)


def forget_sums(data: ResponseData, folder: Path) -> None:
    """Takes out of the store the sums that an earlier ranking left there."""
    with closing(sqlite3.connect(folder / "sipas.sqlite")) as store, store:
        store.execute("DELETE FROM tally_cache")


def sipas_result(printed: Any, _: Any, data: ResponseData) -> str:
    """Every form counts for some district, those below the floor too."""
    forms = sum(unit["forms"] for unit in printed["units"])
    if forms != data.rows:
        raise BenchmarkError(f"sipas rank counts {forms} forms; {data.rows} is right.")
    ranked = [unit for unit in printed["units"] if unit["status"] == "ranked"]
    return f"{len(ranked)} ranked by {sum(unit['forms'] for unit in ranked):,} forms"
