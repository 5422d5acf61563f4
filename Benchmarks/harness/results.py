"""Medians, ratios, and how they are written."""

import importlib.metadata
import os
import platform
import shutil
import sqlite3
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from harness.data import run
from harness.measure import Run


@dataclass
class Series:
    """The runs of one program at one job."""

    name: str
    runs: list[Run] = field(default_factory=list)
    outcome: str = ""

    def middle(self, of: str) -> float:
        """The median over the runs of 'wall', 'cpu' or 'peak_memory'."""
        return median(getattr(run, of) for run in self.runs)

    def ratios(self, reference: "Series", of: str = "wall") -> list[float]:
        """This program's figure over the reference's, round by round."""
        return [
            getattr(run, of) / getattr(other, of)
            for run, other in zip(self.runs, reference.runs, strict=True)
        ]


@dataclass
class JobResult:
    """All programs at one job on one file; the first program is the reference."""

    job: str
    rows: int
    series: list[Series]
    skipped: list[str]

    def markdown(self) -> str:
        """The job as a table."""
        reference = self.series[0]
        lines = [
            f"### `{self.job}`, {self.rows:,} responses",
            "",
            f"| Program | Wall s | CPU s | Peak MB | Wall ÷ {reference.name} (lowest to highest) "
            "| Result |",
            "| --- | ---: | ---: | ---: | ---: | --- |",
        ]
        for series in self.series:
            ratios = series.ratios(reference)
            ratio = f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
            lines.append(
                f"| {series.name} | {series.middle('wall'):.2f} | {series.middle('cpu'):.2f} "
                f"| {series.middle('peak_memory'):.0f} "
                f"| {'1' if series is reference else ratio} | {series.outcome} |"
            )
        lines += [""] + [f"{sentence}\n" for sentence in self.skipped]
        return "\n".join(lines)

    def json(self) -> dict[str, Any]:
        """The job with every run."""
        reference = self.series[0]
        return {
            "job": self.job,
            "rows": self.rows,
            "programs": [
                {
                    "name": series.name,
                    "result": series.outcome,
                    "median": {
                        "wall": series.middle("wall"),
                        "cpu": series.middle("cpu"),
                        "peakMemory": series.middle("peak_memory"),
                    },
                    "wallRatio": median(series.ratios(reference)),
                    "runs": [
                        {"wall": run.wall, "cpu": run.cpu, "peakMemory": run.peak_memory}
                        for run in series.runs
                    ],
                }
                for series in self.series
            ],
            "skipped": self.skipped,
        }


@dataclass(frozen=True)
class Machine:
    """Where it was measured: figures of two machines are not comparable, ratios nearly so."""

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
            processor=processor(), cores=len(os.sched_getaffinity(0)),
            memory_gigabytes=round(memory / 1e9), system=system(),
            load_before=round(os.getloadavg()[0], 2), versions=versions(sipas),
        )

    def markdown(self) -> str:
        """The machine in two lines."""
        programs = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        return (
            f"{self.processor}, {self.cores} cores, {self.memory_gigabytes} GB, {self.system}; "
            f"load {self.load_before} before the first run.\n{programs}.\n"
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
    found = {"sipas": run([sipas, "--version"]).strip(), "Python": platform.python_version()}
    try:
        found["DuckDB"] = importlib.metadata.version("duckdb")
    except importlib.metadata.PackageNotFoundError:
        pass
    if shutil.which("sqlite3"):
        found["SQLite shell"] = run(["sqlite3", "--version"]).split()[0]
    found["SQLite in Python"] = sqlite3.sqlite_version
    return found
