"""Ranks the districts in a store made by duckdb_import.py, in one SQL query.

Five indices as ratios of totals, their mean as the overall index, linearised standard errors,
t intervals and ranks. The rows are read once: the residuals of the forms follow from the sums
and cross-products of their counts.

Usage: python3 duckdb_rank.py STORE.duckdb
"""

import json
import sys
from itertools import combinations_with_replacement

import duckdb

from form import DIMENSIONS, PERIOD

NUMBERS = range(1, len(DIMENSIONS) + 1)
# Of each form and dimension: s, the satisfied answers, and k, the answers.
TERMS = [f"{letter}{number}" for letter in "sk" for number in NUMBERS]
# 97.5 % quantile of the normal distribution.
Z = 1.959963984540054


def forms() -> str:
    """A row a form with the counts of its answers."""
    counts = []
    for number, items in zip(NUMBERS, DIMENSIONS):
        satisfied = " + ".join(f"coalesce({item} >= 4, false)::INT" for item in items)
        answered = " + ".join(f"({item} IS NOT NULL)::INT" for item in items)
        counts.append(f"{satisfied} AS s{number}, {answered} AS k{number}")
    return (
        f"SELECT district_code, {', '.join(counts)} FROM responses "
        f"WHERE received_on >= DATE '{PERIOD[0]}' AND received_on < DATE '{PERIOD[1]}'"
    )


def totals() -> str:
    """A row a district with the sums and the cross-products of the counts."""
    sums = [f"sum({term})::DOUBLE AS {term}" for term in TERMS]
    products = [
        f"sum({one} * {other})::DOUBLE AS {one}_{other}"
        for one, other in combinations_with_replacement(TERMS, 2)
    ]
    return (
        f"SELECT district_code, count(*) AS forms, {', '.join(sums + products)} "
        "FROM forms GROUP BY district_code"
    )


def residual_product(one: int, other: int) -> str:
    """The sum over forms of z_one z_other, where z = 100 (s - S k / K) / K."""
    def product(left: str, right: str) -> str:
        first, second = sorted([left, right], key=TERMS.index)
        return f"{first}_{second}"

    ratio, other_ratio = f"(s{one} / k{one})", f"(s{other} / k{other})"
    return (
        f"10000 * ({product(f's{one}', f's{other}')}"
        f" - {other_ratio} * {product(f's{one}', f'k{other}')}"
        f" - {ratio} * {product(f'k{one}', f's{other}')}"
        f" + {ratio} * {other_ratio} * {product(f'k{one}', f'k{other}')}) / (k{one} * k{other})"
    )


def figures() -> str:
    """A row a district with indices and standard errors; forms are the sampling units."""
    indices = [f"100 * s{number} / k{number} AS index{number}" for number in NUMBERS]
    indices.append(f"({' + '.join(f'100 * s{n} / k{n}' for n in NUMBERS)}) / 5 AS index0")
    scale = "sqrt(greatest(0, forms / (forms - 1) * ({})))"
    errors = [f"{scale.format(residual_product(n, n))} AS error{n}" for n in NUMBERS]
    every = " + ".join(residual_product(one, other) for one in NUMBERS for other in NUMBERS)
    errors.append(f"{scale.format(f'({every}) / 25')} AS error0")
    answers = [f"k{number} AS answers{number}" for number in NUMBERS]
    columns = ", ".join(answers + indices + errors)
    return f"SELECT district_code, forms, {columns} FROM totals"


def ranking() -> str:
    """The whole query. The t quantile is the Cornish-Fisher expansion to the second order."""
    quantile = (
        f"({Z} + ({Z ** 3 + Z}) / (4.0 * (forms - 1))"
        f" + ({5 * Z ** 5 + 16 * Z ** 3 + 3 * Z}) / (96.0 * (forms - 1) * (forms - 1)))"
    )
    columns = [f"answers{n}" for n in NUMBERS] + [
        f"index{n}, error{n}, index{n} - {quantile} * error{n} AS low{n}, "
        f"index{n} + {quantile} * error{n} AS high{n}, "
        f"rank() OVER (ORDER BY index{n} DESC) AS rank{n}"
        for n in range(6)
    ]
    return (
        f"WITH forms AS ({forms()}), totals AS ({totals()}), figures AS ({figures()}) "
        f"SELECT district_code, forms, {', '.join(columns)} FROM figures WHERE forms >= 30 "
        "ORDER BY rank0, district_code"
    )


def main() -> None:
    """Prints the ranking as JSON, since that is what the program it is held against does."""
    connection = duckdb.connect(sys.argv[1], read_only=True)
    result = connection.execute(ranking())
    names = [column[0] for column in result.description]
    print(json.dumps([dict(zip(names, row)) for row in result.fetchall()], indent=1))


if __name__ == "__main__":
    main()
