"""What sipas is expected to keep to."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harness.results import Series

# Of DuckDB's wall time.
LARGEST_SHARE = 0.8
# Of the survey packages' speed.
LEAST_FACTOR = 10.0
# The same for files of every size.
MOST_MEBIBYTES = 256.0
PACKAGES = {"svy", "r-survey"}


@dataclass(frozen=True)
class Bar:
    """A limit, from above or below, and what was measured."""

    name: str
    limit: float
    is_from_above: bool
    measured: float
    digits: int

    @property
    def is_kept(self) -> bool:
        """Whether the figure is on the right side; on the limit is."""
        if self.is_from_above:
            return self.measured <= self.limit
        return self.measured >= self.limit

    def markdown(self) -> str:
        """A line of the table of bars."""
        wanted = "at most" if self.is_from_above else "at least"
        return (
            f"| {self.name} | {wanted} {self.limit:.{self.digits}f} "
            f"| {self.measured:.{self.digits}f} | {'yes' if self.is_kept else '**no**'} |"
        )


def bars(series: list[Series]) -> list[Bar]:
    """The bars for which somebody was measured."""
    first = series[0]
    most = max(run.peak_memory for run in first.runs)
    found = [Bar(f"peak memory of {first.name}, largest, MiB", MOST_MEBIBYTES, True, most, 0)]
    for peer in series[1:]:
        if peer.name == "duckdb":
            share = median(first.over(peer))
            found.append(Bar(f"wall, {first.name} ÷ duckdb", LARGEST_SHARE, True, share, 2))
        elif peer.name in PACKAGES:
            factor = median(peer.over(first))
            found.append(Bar(f"wall, {peer.name} ÷ {first.name}", LEAST_FACTOR, False, factor, 1))
    return found
