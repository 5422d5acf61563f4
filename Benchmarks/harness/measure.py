"""One measured run of a command."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from harness.data import BenchmarkError


@dataclass(frozen=True)
class Run:
    """What one run took: seconds, seconds of all cores, mebibytes; whether it was stopped."""

    wall: float
    cpu: float
    peak_memory: float
    is_stopped: bool = False


def measure(
    command: list[str], output: Path, accepted_codes: frozenset[int], time_limit: float
) -> Run:
    """Runs the command with its output in a file and asks the kernel what it used.

    Dirty pages are written out first, so that no run pays for the one before it. A command that
    takes longer than the limit is ended.
    """
    errors = output.with_suffix(".err")
    os.sync()
    with output.open("wb") as stdout, errors.open("wb") as stderr:
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr
        )
        timer = Timer(time_limit, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    # Told, so that it does not wait for the child a second time.
    process.returncode = os.waitstatus_to_exitcode(status)
    timer.cancel()
    is_stopped = wall >= time_limit
    if process.returncode not in accepted_codes and not is_stopped:
        said = errors.read_text(encoding="utf-8", errors="replace").strip()
        raise BenchmarkError(f"{command} ended with {process.returncode}: {said[-500:]}")
    cpu = usage.ru_utime + usage.ru_stime
    return Run(wall, cpu, usage.ru_maxrss / 1024, is_stopped)
