"""Medians, ratios, and how they are written."""

from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

from harness.bars import Bar, bars
from harness.measure import Run


@dataclass
class Series:
    """The runs of one program at one job."""

    name: str
    runs: list[Run] = field(default_factory=list)
    outcome: str = ""

    @property
    def is_stopped(self) -> bool:
        """Whether a run took longer than the limit, so that its time is only a lower bound."""
        return any(run.is_stopped for run in self.runs)

    def middle(self, of: str) -> float:
        """The median over the runs of 'wall', 'cpu' or 'peak_memory'."""
        return median(getattr(run, of) for run in self.runs)

    def over(self, other: "Series") -> list[float]:
        """This program's wall time over another's, round by round, as far as both ran."""
        return [run.wall / their.wall for run, their in zip(self.runs, other.runs)]


@dataclass
class JobResult:
    """All programs at one job on one file; the first program is the reference."""

    job: str
    rows: int
    series: list[Series]
    skipped: list[str]

    @property
    def bars(self) -> list[Bar]:
        """What sipas is expected to keep to, and whether it does."""
        return bars(self.series)

    def markdown(self) -> str:
        """The job as a table, with the bars below."""
        reference = self.series[0]
        name = reference.name
        lines = [
            f"### `{self.job}`, {self.rows:,} responses",
            "",
            f"| Program | Wall s | CPU s | Peak MiB | {name} ÷ program | program ÷ {name} "
            "(lowest to highest) | Runs | Result |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
        ]
        lines += [self.row(series, reference) for series in self.series]
        if self.bars:
            lines += ["", "| Bar | Wanted | Measured | Kept |", "| --- | ---: | ---: | --- |"]
            lines += [bar.markdown() for bar in self.bars]
        lines += [""] + [f"{sentence}\n" for sentence in self.skipped]
        return "\n".join(lines)

    def row(self, series: Series, reference: Series) -> str:
        """One program's line."""
        more, less = (">", "<") if series.is_stopped else ("", "")
        own, their = "1", "1"
        if series is not reference:
            ratios = series.over(reference)
            own = f"{less}{median(reference.over(series)):.2f}"
            their = f"{more}{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        return (
            f"| {series.name} | {more}{series.middle('wall'):.2f} | {series.middle('cpu'):.2f} "
            f"| {series.middle('peak_memory'):.0f} | {own} | {their} | {len(series.runs)} "
            f"| {series.outcome} |"
        )

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
                        "peakMebibytes": series.middle("peak_memory"),
                    },
                    "wallOverFirst": median(series.over(reference)),
                    "runs": [
                        {
                            "wall": run.wall, "cpu": run.cpu, "peakMebibytes": run.peak_memory,
                            "stopped": run.is_stopped,
                        }
                        for run in series.runs
                    ],
                }
                for series in self.series
            ],
            "bars": [asdict(bar) | {"kept": bar.is_kept} for bar in self.bars],
            "skipped": self.skipped,
        }
