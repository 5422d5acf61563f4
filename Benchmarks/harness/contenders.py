"""What is known of a program that is measured."""

import importlib.metadata
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.data import FOLDER, ResponseData

PEERS = FOLDER / "peers"


def nothing(data: ResponseData, folder: Path) -> None:
    """Most programs need no more than their folder."""


@dataclass(frozen=True)
class Contender:
    """A program that does a job in a folder of its own."""

    name: str
    command: Callable[[ResponseData, Path], list[str]]
    # Says in a few words what the program did, from what it and the first contender printed.
    result: Callable[[Any, Any, ResponseData], str]
    # Why it cannot run here, as a sentence; None if it can.
    missing: str | None = None
    # Before the first run, unmeasured: makes the store that it reads.
    fill: Callable[[ResponseData, Path], None] = nothing
    # Before every run, unmeasured.
    prepare: Callable[[ResponseData, Path], None] = nothing
    # The folder under 'stores', where it is another than the name.
    folder: str | None = None
    accepted_codes: frozenset[int] = frozenset({0})
    # Whether it takes so long that few rounds must do, and only for smaller files.
    is_slow: bool = False

    def store(self, stores: Path) -> Path:
        """The folder it works in."""
        return stores / (self.folder or self.name)

    def outcome(self, output: Path, reference: Path, data: ResponseData) -> str:
        """The result in a few words."""
        return self.result(read_json(output), read_json(reference), data)


def read_json(path: Path) -> Any:
    """What a program printed."""
    return json.loads(path.read_text(encoding="utf-8"))


def python(script: str, *arguments: Path) -> list[str]:
    """A peer that is a Python script, run by the Python that runs the benchmark."""
    return [sys.executable, str(PEERS / script), *map(str, arguments)]


def rscript(script: str, *arguments: Path) -> list[str]:
    """A peer that is an R script."""
    return ["Rscript", "--vanilla", str(PEERS / script), *map(str, arguments)]


def python_package(name: str) -> str | None:
    """The version of an installed Python package."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def r_package(name: str) -> str | None:
    """The version of an installed R package."""
    if shutil.which("Rscript") is None:
        return None
    asked = subprocess.run(
        ["Rscript", "--vanilla", "-e", f"cat(as.character(packageVersion('{name}')))"],
        capture_output=True, text=True, check=False,
    )
    return asked.stdout.strip() if asked.returncode == 0 else None


def missing_python_package(name: str) -> str | None:
    """Why a peer that needs the package is skipped."""
    if python_package(name) is None:
        return f"{name} is skipped: the Python package '{name}' is not installed."
    return None


def missing_r_package(*names: str) -> str | None:
    """Why a peer that needs the packages is skipped."""
    for name in names:
        if r_package(name) is None:
            return f"R survey is skipped: the R package '{name}' is not installed."
    return None


def missing_shell() -> str | None:
    """The shell of SQLite is a package of its own in most systems."""
    if shutil.which("sqlite3") is None:
        return "The SQLite shell is skipped: 'sqlite3' is not installed."
    return None
