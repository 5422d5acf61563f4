"""Holds the figures of a peer to those of sipas."""

from math import isclose
from typing import Any

from harness.data import BenchmarkError

# Of indices and standard errors, in points.
TOLERANCE = 1e-9


def agreement(peer: list[dict[str, Any]], sipas: dict[str, Any], is_decoded: bool) -> str:
    """Compares unit by unit where both counted the same answers; a wrong figure has no speed.

    A peer that got the answers decoded must have all of them, and the same ranks. DuckDB sets
    aside or rounds what is on no level of the scale, so it is compared where nothing was.
    """
    reference = {
        unit["code"]: unit for unit in sipas["units"] if unit["status"] == "ranked"
    }
    same = 0
    for unit in peer:
        own = reference.get(unit["district_code"])
        if own is None or counts(unit, own) != own_counts(own):
            if is_decoded:
                raise BenchmarkError(
                    f"District {unit['district_code']} has other answers in a peer than in sipas."
                )
            continue
        same += 1
        for place, entry in enumerate([own["overall"], *own["dimensions"]]):
            compare(unit, place, entry, with_rank=is_decoded)
    if is_decoded and same != len(reference):
        raise BenchmarkError(f"A peer ranks {same} districts; sipas ranks {len(reference)}.")
    forms = sum(unit["forms"] for unit in peer)
    compared = "figures equal" if is_decoded else (
        f"figures equal where no answer was dropped ({same})" if same
        else "no district without a dropped answer"
    )
    return f"{len(peer)} ranked by {forms:,} forms, {compared}"


def counts(unit: dict[str, Any], own: dict[str, Any]) -> list[int]:
    """Forms and answers that the peer counted."""
    numbers = range(1, len(own["dimensions"]) + 1)
    return [unit["forms"], *(round(unit[f"answers{number}"]) for number in numbers)]


def own_counts(own: dict[str, Any]) -> list[int]:
    """Forms and answers that sipas counted."""
    return [own["forms"], *(dimension["answers"] for dimension in own["dimensions"])]


def compare(unit: dict[str, Any], place: int, entry: dict[str, Any], with_rank: bool) -> None:
    """One index of one unit; a peer may lack a standard error."""
    pairs = [(f"index{place}", entry["index"]), (f"error{place}", entry["standardError"])]
    for key, value in pairs:
        if key in unit and not isclose(unit[key], value, rel_tol=0, abs_tol=TOLERANCE):
            raise BenchmarkError(
                f"District {unit['district_code']}: '{key}' is {unit[key]}; sipas has {value}."
            )
    if with_rank and unit[f"rank{place}"] != entry["rank"]:
        raise BenchmarkError(
            f"District {unit['district_code']}: 'rank{place}' is {unit[f'rank{place}']}; "
            f"sipas has {entry['rank']}."
        )
