"""One measured run of a command."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from harness.data import BenchmarkError


@dataclass(frozen=True)
class Run:
    """What one run took: seconds, seconds of all cores, megabytes (1,000,000 bytes)."""

    wall: float
    cpu: float
    peak_memory: float


def measure(command: list[str], output: Path, accepted_codes: frozenset[int]) -> Run:
    """Runs the command with its output in a file and asks the kernel what it used.

    Dirty pages are written out first, so that no run pays for the one before it.
    """
    errors = output.with_suffix(".err")
    os.sync()
    with output.open("wb") as stdout, errors.open("wb") as stderr:
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    # Told, so that it does not wait for the child a second time.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted_codes:
        said = errors.read_text(encoding="utf-8", errors="replace").strip()
        raise BenchmarkError(f"{command} ended with {process.returncode}: {said[-500:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)
