"""The programs that are measured: how each is called, and what its result must be."""

import importlib.metadata
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.data import FOLDER, BenchmarkError, ResponseData, run

PEERS = FOLDER / "peers"
PERIOD = "2022-H1"


def nothing_to_prepare(data: ResponseData, folder: Path) -> None:
    """Most programs need no more than an empty folder."""


@dataclass(frozen=True)
class Contender:
    """A program that does a job in a folder of its own."""

    name: str
    command: Callable[[ResponseData, Path], list[str]]
    # Reads what the program printed and says in a few words what it did.
    result: Callable[[Any, ResponseData], str]
    # Why it cannot run here, as a sentence; None if it can.
    missing: str | None = None
    prepare: Callable[[ResponseData, Path], None] = nothing_to_prepare
    accepted_codes: frozenset[int] = frozenset({0})

    def outcome(self, output: Path, data: ResponseData) -> str:
        """The result in a few words, from what the program printed."""
        return self.result(json.loads(output.read_text(encoding="utf-8")), data)


def import_contenders(sipas: str) -> list[Contender]:
    """Those that bring a response file into a store; the first is what others are held to."""
    return [
        Contender(
            "sipas",
            lambda data, folder: [
                sipas, "import", str(data.responses), "--workspace", str(folder),
                "--format", "json",
            ],
            sipas_import_result,
            prepare=lambda data, folder: make_workspace(sipas, data, folder),
            accepted_codes=frozenset({0, 2}),
        ),
        Contender(
            "duckdb",
            lambda data, folder: python(
                "duckdb_import.py", data.responses, folder / "store.duckdb"
            ),
            duckdb_import_result,
            missing=missing_duckdb(),
        ),
        Contender(
            "sqlite3-shell",
            lambda data, folder: [
                "sh", str(PEERS / "sqlite_import.sh"), str(data.responses),
                str(folder / "store.sqlite"),
            ],
            lambda printed, data: f"{printed['stored']:,} stored",
            missing=missing_shell(),
        ),
        Contender(
            "python-csv",
            lambda data, folder: python(
                "python_import.py", data.responses, data.units, folder / "store.sqlite"
            ),
            lambda printed, data: (
                f"{printed['stored']:,} stored, {printed['illegalAnswers']:,} illegal answers"
            ),
        ),
    ]


def rank_contenders(sipas: str) -> list[Contender]:
    """Those that rank the districts in their own store."""
    return [
        Contender(
            "sipas",
            lambda data, folder: [
                sipas, "rank", "--workspace", str(folder), "--period", PERIOD,
                "--level", "district", "--format", "json",
            ],
            sipas_rank_result,
            accepted_codes=frozenset({0, 2}),
        ),
        Contender(
            "duckdb",
            lambda data, folder: python("duckdb_rank.py", folder / "store.duckdb"),
            lambda printed, data: ranked_units(printed),
            missing=missing_duckdb(),
        ),
    ]


def python(script: str, *arguments: Path) -> list[str]:
    """A peer that is a Python script, run by the Python that runs the benchmark."""
    return [sys.executable, str(PEERS / script), *map(str, arguments)]


def missing_duckdb() -> str | None:
    """DuckDB is a Python package."""
    try:
        importlib.metadata.version("duckdb")
    except importlib.metadata.PackageNotFoundError:
        return "DuckDB is skipped: the Python package 'duckdb' is not installed."
    return None


def missing_shell() -> str | None:
    """The shell of SQLite is a package of its own in most systems."""
    if shutil.which("sqlite3") is None:
        return "The SQLite shell is skipped: 'sqlite3' is not installed."
    return None


def make_workspace(sipas: str, data: ResponseData, folder: Path) -> None:
    """An empty workspace with the catalogue of the generated units."""
    run([sipas, "init", str(folder), "--units", str(data.units), "--lang", "en"])


def sipas_import_result(printed: Any, data: ResponseData) -> str:
    """Holds the import to what the generator says it wrote; a wrong result has no speed."""
    file = printed["files"][0]
    expected = {
        "lines": data.counts["lines"],
        "accepted": data.rows,
        "invalidAnswers": data.counts["illegalAnswers"],
    }
    for key, count in expected.items():
        if file[key] != count:
            raise BenchmarkError(f"sipas import gives '{key}' {file[key]}; {count} is right.")
    return f"{file['accepted']:,} stored, {file['invalidAnswers']:,} illegal answers"


def duckdb_import_result(printed: Any, data: ResponseData) -> str:
    """DuckDB keeps no record with an answer that does not fit."""
    dropped = printed["unreadable"] + printed["outOfScale"]
    return f"{printed['stored']:,} stored, {dropped:,} records set aside"


def sipas_rank_result(printed: Any, data: ResponseData) -> str:
    """Every form counts for some district, those below the floor too."""
    forms = sum(unit["forms"] for unit in printed["units"])
    if forms != data.rows:
        raise BenchmarkError(f"sipas rank counts {forms} forms; {data.rows} is right.")
    return ranked_units([unit for unit in printed["units"] if unit["status"] == "ranked"])


def ranked_units(units: list[dict[str, Any]]) -> str:
    """How many units have a rank, and from how many forms."""
    return f"{len(units)} ranked by {sum(unit['forms'] for unit in units):,} forms"
