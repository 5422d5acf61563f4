"""The script a colleague would write: csv, sqlite3, a check of each field, one transaction.

Usage: python3 python_import.py RESPONSES.csv UNITS.csv STORE.sqlite
"""

import csv
import json
import sqlite3
import sys
from collections.abc import Iterator
from datetime import date

from form import COLUMNS, HEAD, ITEMS

LEVELS = {"": None, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
CHANNELS = {"giay", "truc_tuyen"}
FIRST_ITEM = len(HEAD)
COMMENT = FIRST_ITEM + len(ITEMS)

Row = list[str | int | None]


class Reader:
    """Reads a response file record by record and keeps what was wrong with it."""

    def __init__(self, units: str) -> None:
        with open(units, newline="", encoding="utf-8") as file:
            self.parents = {unit["code"]: unit["parent"] for unit in csv.DictReader(file)}
        self.rejected: list[tuple[int, str]] = []
        self.illegal: list[tuple[int, str, str]] = []

    def rows(self, path: str) -> Iterator[Row]:
        """The records that can be stored."""
        with open(path, newline="", encoding="utf-8") as file:
            records = csv.reader(file)
            if next(records) != COLUMNS:
                raise SystemExit(f"'{path}' has other columns than expected.")
            for record in records:
                try:
                    yield self.row(record, records.line_num)
                except ValueError as error:
                    self.rejected.append((records.line_num, str(error)))

    def row(self, record: list[str], line: int) -> Row:
        """One record, checked; an answer on no level is kept aside and stored as NULL."""
        if len(record) != len(COLUMNS):
            raise ValueError("number of fields")
        serial, received, channel, district, commune = record[:5]
        if not serial:
            raise ValueError("no serial")
        day, month, year = received.split("/")
        received = date(int(year), int(month), int(day)).isoformat()
        if channel not in CHANNELS:
            raise ValueError("channel")
        if self.parents.get(commune) != district:
            raise ValueError("unit")
        row: Row = [serial, received, *record[2:FIRST_ITEM]]
        for item, text in zip(ITEMS, record[FIRST_ITEM:COMMENT]):
            if text in LEVELS:
                row.append(LEVELS[text])
            else:
                self.illegal.append((line, item, text))
                row.append(None)
        row.append(record[COMMENT] or None)
        return row


def load(source: str, units: str, store: str) -> dict[str, int]:
    """Loads the file in one transaction and returns the counts."""
    reader = Reader(units)
    connection = sqlite3.connect(store)
    texts = ", ".join(f"{column} TEXT" for column in HEAD[1:])
    answers = ", ".join(f"{item} INTEGER" for item in ITEMS)
    connection.execute(
        f"CREATE TABLE responses (form_serial TEXT PRIMARY KEY, {texts}, {answers}, comment TEXT)"
    )
    connection.execute("CREATE TABLE rejected (line INTEGER, reason TEXT)")
    connection.execute("CREATE TABLE illegal (line INTEGER, item TEXT, text TEXT)")
    places = ", ".join("?" * len(COLUMNS))
    with connection:
        connection.executemany(f"INSERT INTO responses VALUES ({places})", reader.rows(source))
        connection.executemany("INSERT INTO rejected VALUES (?, ?)", reader.rejected)
        connection.executemany("INSERT INTO illegal VALUES (?, ?, ?)", reader.illegal)
    stored = connection.execute("SELECT count(*) FROM responses").fetchone()[0]
    connection.close()
    return {
        "stored": stored, "rejected": len(reader.rejected), "illegalAnswers": len(reader.illegal),
    }


if __name__ == "__main__":
    print(json.dumps(load(*sys.argv[1:4])))
