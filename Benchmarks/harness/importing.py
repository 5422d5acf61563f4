"""The job 'import': from a response file to a store of one's own."""

import shutil
from pathlib import Path
from typing import Any

from harness.contenders import (
    PEERS, Contender, missing_python_package, missing_shell, python,
)
from harness.data import BenchmarkError, ResponseData, run


def import_contenders(sipas: str) -> list[Contender]:
    """Those that bring a response file into a store; the first is what others are held to."""
    return [
        Contender(
            "sipas",
            lambda data, folder: [
                sipas, "import", str(data.responses), "--workspace", str(folder),
                "--format", "json",
            ],
            sipas_result,
            prepare=lambda data, folder: make_workspace(sipas, data, folder),
            accepted_codes=frozenset({0, 2}),
        ),
        Contender(
            "duckdb",
            lambda data, folder: python(
                "duckdb_import.py", data.responses, folder / "store.duckdb"
            ),
            duckdb_result,
            missing=missing_python_package("duckdb"),
            prepare=empty,
        ),
        Contender(
            "sqlite3-shell",
            lambda data, folder: [
                "sh", str(PEERS / "sqlite_import.sh"), str(data.responses),
                str(folder / "store.sqlite"),
            ],
            lambda printed, _, data: f"{printed['stored']:,} stored",
            missing=missing_shell(),
            prepare=empty,
        ),
        Contender(
            "python-csv",
            lambda data, folder: python(
                "python_import.py", data.responses, data.units, folder / "store.sqlite"
            ),
            lambda printed, _, data: (
                f"{printed['stored']:,} stored, {printed['illegalAnswers']:,} illegal answers"
            ),
            prepare=empty,
        ),
    ]


def empty(data: ResponseData, folder: Path) -> None:
    """An import starts from an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def make_workspace(sipas: str, data: ResponseData, folder: Path) -> None:
    """An empty workspace with the catalogue of the generated units."""
    empty(data, folder)
    run([sipas, "init", str(folder), "--units", str(data.units), "--lang", "en"])


def sipas_result(printed: Any, _: Any, data: ResponseData) -> str:
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


def duckdb_result(printed: Any, _: Any, data: ResponseData) -> str:
    """DuckDB keeps no record with an answer that does not fit."""
    dropped = printed["unreadable"] + printed["outOfScale"]
    return f"{printed['stored']:,} stored, {dropped:,} records set aside"
