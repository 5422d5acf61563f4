"""Writes the decoded answers of a response file as Parquet, which 'svy' reads through Polars.

An answer that is no level of the scale becomes null, as in sipas.

Usage: python3 svy_store.py RESPONSES.csv STORE.parquet
"""

import sys

import polars as pl

from form import ITEMS


def answers() -> list[pl.Expr]:
    """Each item as a level, or null."""
    levels = ["1", "2", "3", "4", "5"]
    return [
        pl.when(pl.col(item).is_in(levels)).then(pl.col(item)).cast(pl.UInt8).alias(item)
        for item in ITEMS
    ]


if __name__ == "__main__":
    pl.scan_csv(sys.argv[1], infer_schema=False).select(
        "district_code", pl.col("received_on").str.to_date("%d/%m/%Y"), *answers()
    ).collect().write_parquet(sys.argv[2])
