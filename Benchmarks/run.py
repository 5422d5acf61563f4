#!/usr/bin/env python3
"""Measures sipas against programs that do a comparable job, in turns, on generated responses.

    Benchmarks/run.sh --rows 1000000 --rounds 5

'run.sh' installs the peers and calls this. README.md beside this file says what is measured and
what each program does not do.
"""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

from harness.contenders import Contender
from harness.data import FOLDER, BenchmarkError, ResponseData, response_data
from harness.importing import import_contenders
from harness.machine import Machine
from harness.measure import measure
from harness.ranking import rank_contenders
from harness.results import JobResult, Series

JOBS = ["import", "rank"]
RESULTS = FOLDER / "RESULTS.md"


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
    parser.add_argument(
        "--slow-rounds", type=positive, default=2, help="runs of the survey packages"
    )
    parser.add_argument(
        "--slow-rows", type=int, default=1_000_000, metavar="N",
        help="larger files are not given to the survey packages",
    )
    parser.add_argument(
        "--time-limit", type=positive, default=900, metavar="SECONDS",
        help="a peer that takes longer is ended",
    )
    parser.add_argument("--seed", type=int, default=20220614, help="seed of the responses")
    parser.add_argument(
        "--job", choices=JOBS, action="append", help="only this job; may be repeated"
    )
    parser.add_argument(
        "--sipas", type=Path, default=FOLDER.parent / ".build/release/sipas",
        help="the program; default: the release build of this repository",
    )
    parser.add_argument(
        "--data", type=Path, default=Path(os.environ.get("BENCHMARK_DATA") or FOLDER / "data"),
        help="folder of responses and stores; default: $BENCHMARK_DATA, else Benchmarks/data",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write every run as JSON")
    parser.add_argument("--record", action="store_true", help="write RESULTS.md")
    parser.add_argument("--keep", action="store_true", help="keep the stores in the data folder")
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
            f"'{options.sipas}' was not found; build it with 'make build', "
            "or name it with --sipas."
        )
    sipas = str(options.sipas.resolve())
    machine = Machine.here(sipas)
    print(machine.markdown(), flush=True)
    results: list[JobResult] = []
    for rows in options.rows:
        data = response_data(rows, options.seed, options.data.resolve())
        stores = options.data.resolve() / f"stores-{rows}"
        shutil.rmtree(stores, ignore_errors=True)
        stores.mkdir(parents=True)
        try:
            for job in options.job or JOBS:
                results.append(run_job(job, sipas, data, stores, options))
                print(results[-1].markdown(), flush=True)
        finally:
            if not options.keep:
                shutil.rmtree(stores, ignore_errors=True)
    if options.json:
        document = {
            "machine": machine.json(), "seed": options.seed,
            "results": [result.json() for result in results],
        }
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    if options.record:
        parts = [
            "# Results",
            "Written by `Benchmarks/run.sh --record`. `README.md` says what each program does, "
            "how it is\nmeasured, and what a ratio means; a column is a median of its runs.",
            machine.markdown().rstrip(), *(result.markdown().rstrip() for result in results),
        ]
        RESULTS.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def run_job(
    job: str, sipas: str, data: ResponseData, stores: Path, options: argparse.Namespace
) -> JobResult:
    """One job by all who can do it: A B C, A B C, …; those that take long drop out early."""
    importers = import_contenders(sipas)
    contenders = importers if job == "import" else rank_contenders(sipas, importers)
    skipped = [contender.missing for contender in contenders if contender.missing]
    able = [contender for contender in contenders if contender.missing is None]
    if data.rows > options.slow_rows:
        skipped += [
            f"{slow.name} is not given more than {options.slow_rows:,} responses (--slow-rows)."
            for slow in able if slow.is_slow
        ]
        able = [contender for contender in able if not contender.is_slow]
    for contender in able:
        note(f"{job}, {data.rows:,} responses, preparing: {contender.name}")
        contender.fill(data, contender.store(stores))
    warm(data.responses)
    series = [Series(contender.name) for contender in able]
    for number in range(options.rounds):
        for contender, entry in zip(able, series):
            if entry.is_stopped or contender.is_slow and number >= options.slow_rounds:
                continue
            note(f"{job}, {data.rows:,} responses, round {number + 1}: {contender.name}")
            run_once(contender, entry, data, stores, stores / f"{able[0].name}.out", options)
    return JobResult(job, data.rows, series, skipped)


def run_once(
    contender: Contender, series: Series, data: ResponseData, stores: Path, reference: Path,
    options: argparse.Namespace,
) -> None:
    """One measured run, and whether its result is right."""
    folder = contender.store(stores)
    contender.prepare(data, folder)
    output = stores / f"{contender.name}.out"
    command = contender.command(data, folder)
    run = measure(command, output, contender.accepted_codes, options.time_limit)
    series.runs.append(run)
    series.outcome = (
        f"ended after {options.time_limit} s" if run.is_stopped
        else contender.outcome(output, reference, data)
    )


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
