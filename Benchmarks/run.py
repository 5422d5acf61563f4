#!/usr/bin/env python3
"""Measures sipas against programs that do a comparable job, in turns, on generated responses.

    python3 Benchmarks/run.py --rows 1000000 --rounds 5 --json bench.json

README.md beside this file says what is measured and what each program does not do.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from harness.contenders import Contender, import_contenders, rank_contenders
from harness.data import DATA, FOLDER, BenchmarkError, ResponseData, response_data
from harness.measure import measure
from harness.results import JobResult, Machine, Series

JOBS: dict[str, Callable[[str], list[Contender]]] = {
    "import": import_contenders,
    "rank": rank_contenders,
}


def main() -> int:
    """Runs what the command line asks for."""
    options = parse_options()
    try:
        report(options)
    except BenchmarkError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=positive, nargs="+", default=[1_000_000], help="sizes")
    parser.add_argument("--rounds", type=positive, default=5, help="runs of each program")
    parser.add_argument("--seed", type=int, default=20220614, help="seed of the responses")
    parser.add_argument(
        "--job", choices=JOBS, action="append", help="only this job; may be repeated"
    )
    parser.add_argument(
        "--sipas", type=Path, default=FOLDER.parent / ".build/release/sipas",
        help="the program; default: the release build of this repository",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write every run as JSON")
    parser.add_argument("--keep", action="store_true", help="keep the stores in data/")
    return parser.parse_args()


def positive(text: str) -> int:
    """A number from 1 on."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def report(options: argparse.Namespace) -> None:
    """Prints a table for each job and size as soon as it is measured."""
    if not options.sipas.is_file():
        raise BenchmarkError(
            f"'{options.sipas}' was not found; build it with 'swift build -c release', "
            "or name it with --sipas."
        )
    sipas = str(options.sipas.resolve())
    machine = Machine.here(sipas)
    print(machine.markdown(), flush=True)
    results: list[JobResult] = []
    for rows in options.rows:
        data = response_data(rows, options.seed)
        stores = DATA / f"stores-{rows}"
        shutil.rmtree(stores, ignore_errors=True)
        try:
            for job in options.job or list(JOBS):
                results.append(run_job(job, sipas, data, stores, options.rounds))
                print(results[-1].markdown(), flush=True)
        finally:
            if not options.keep:
                shutil.rmtree(stores, ignore_errors=True)
    if options.json:
        document = {
            "machine": machine.json(), "seed": options.seed, "rounds": options.rounds,
            "results": [result.json() for result in results],
        }
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def run_job(
    job: str, sipas: str, data: ResponseData, stores: Path, rounds: int
) -> JobResult:
    """One job by all who can do it: A B C, A B C, …"""
    contenders = JOBS[job](sipas)
    able = [contender for contender in contenders if contender.missing is None]
    if job == "rank":
        fill_stores(able, sipas, data, stores)
    warm(data.responses)
    series = [Series(contender.name) for contender in able]
    for number in range(rounds):
        for contender, entry in zip(able, series):
            note(f"{job}, {data.rows:,} responses, round {number + 1}: {contender.name}")
            run_once(job, contender, entry, data, stores)
    skipped = [contender.missing for contender in contenders if contender.missing]
    return JobResult(job, data.rows, series, skipped)


def run_once(
    job: str, contender: Contender, series: Series, data: ResponseData, stores: Path
) -> None:
    """One measured run; an import starts from an empty folder."""
    folder = stores / contender.name
    if job == "import":
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        contender.prepare(data, folder)
    output = stores / f"{contender.name}-{job}.out"
    series.runs.append(
        measure(contender.command(data, folder), output, contender.accepted_codes)
    )
    series.outcome = contender.outcome(output, data)


def fill_stores(
    contenders: list[Contender], sipas: str, data: ResponseData, stores: Path
) -> None:
    """Imports, unmeasured, for those whose store the job 'import' has not just made."""
    names = {contender.name for contender in contenders}
    for importer in import_contenders(sipas):
        if importer.name in names and not (stores / f"{importer.name}-import.out").exists():
            note(f"import for the ranking: {importer.name}")
            run_once("import", importer, Series(importer.name), data, stores)


def warm(path: Path) -> None:
    """Reads the file once, so that every program finds it in memory."""
    with path.open("rb") as file:
        while file.read(1 << 20):
            pass


def note(text: str) -> None:
    """Progress, beside the results."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
