"""The response files that all contenders read; made once for each size and seed."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent


class BenchmarkError(Exception):
    """What keeps the benchmark from running, in one sentence."""


@dataclass(frozen=True)
class ResponseData:
    """A response file, its unit catalogue, and what the generator says is in it."""

    rows: int
    responses: Path
    units: Path
    counts: dict[str, int]


def response_data(rows: int, seed: int, folder: Path) -> ResponseData:
    """Makes the files in the folder unless they are there and younger than the generator."""
    generator = folder / "generate_responses"
    build(generator)
    responses = folder / f"responses-{rows}-{seed}.csv"
    units = folder / f"units-{seed}.csv"
    counts = responses.with_suffix(".json")
    # The counts are written last, so where they are, the other files are whole.
    if not (counts.exists() and units.exists() and is_newer(counts, generator)):
        counts.unlink(missing_ok=True)
        written = run([str(generator), str(rows), str(seed), str(responses), str(units)])
        counts.write_text(written, encoding="utf-8")
    return ResponseData(rows, responses, units, json.loads(counts.read_text(encoding="utf-8")))


def build(generator: Path) -> None:
    """Compiles the generator with the Swift toolchain unless it is up to date."""
    sources = sorted((FOLDER / "Generator").glob("*.swift"))
    if generator.exists() and all(is_newer(generator, source) for source in sources):
        return
    compiler = shutil.which("swiftc")
    if compiler is None:
        raise BenchmarkError("'swiftc' was not found; it builds the generator of the responses.")
    generator.parent.mkdir(parents=True, exist_ok=True)
    options = ["-O", "-wmo", "-swift-version", "6"]
    run([compiler, *options, *map(str, sources), "-o", str(generator)])


def is_newer(one: Path, other: Path) -> bool:
    """Whether the first file was written after the second."""
    return one.stat().st_mtime > other.stat().st_mtime


def run(command: list[str], accepted_codes: frozenset[int] = frozenset({0})) -> str:
    """The output of a command that is not measured."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in accepted_codes:
        raise BenchmarkError(f"'{Path(command[0]).name}' failed: {done.stderr.strip()}")
    return done.stdout
