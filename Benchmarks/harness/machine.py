"""Where and with what it was measured."""

import os
import platform
import shutil
import sqlite3
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from harness.contenders import python_package, r_package
from harness.data import run


@dataclass(frozen=True)
class Machine:
    """Figures of two machines are not comparable, ratios nearly so."""

    day: str
    processor: str
    cores: int
    memory_gigabytes: int
    system: str
    load_before: float
    versions: dict[str, str]

    @staticmethod
    def here(sipas: str) -> "Machine":
        """This machine, now."""
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        return Machine(
            day=date.today().isoformat(),
            processor=processor(), cores=len(os.sched_getaffinity(0)),
            memory_gigabytes=round(memory / 1e9), system=system(),
            load_before=round(os.getloadavg()[0], 2), versions=versions(sipas),
        )

    def markdown(self) -> str:
        """The machine in a few lines."""
        programs = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        return (
            f"{self.day}. {self.processor}, {self.cores} cores, {self.memory_gigabytes} GB, "
            f"{self.system}; load {self.load_before} before the first run.\n\n{programs}.\n"
        )

    def json(self) -> dict[str, Any]:
        """The machine's fields."""
        return asdict(self)


def processor() -> str:
    """The processor's name where the system tells it."""
    cpuinfo = Path("/proc/cpuinfo")
    for line in cpuinfo.read_text().splitlines() if cpuinfo.exists() else []:
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def system() -> str:
    """The name of the operating system."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def versions(sipas: str) -> dict[str, str]:
    """The versions of what is measured, as far as it is installed."""
    shell = run(["sqlite3", "--version"]).split()[0] if shutil.which("sqlite3") else None
    found = {
        "sipas": run([sipas, "--version"]).strip(),
        "DuckDB": python_package("duckdb"),
        "SQLite shell": shell,
        "Python": platform.python_version(),
        "SQLite in Python": sqlite3.sqlite_version,
        "svy": python_package("svy"),
        "R": r_package("base"),
        "R survey": r_package("survey"),
    }
    return {name: version for name, version in found.items() if version is not None}
