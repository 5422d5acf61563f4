"""Loads a response file into DuckDB: typed, keyed, with what could not be read kept aside.

Usage: python3 duckdb_import.py RESPONSES.csv STORE.duckdb
"""

import json
import sys

import duckdb

from form import COLUMNS, HEAD, ITEMS


def column_type(column: str) -> str:
    """The narrowest type that holds what the column should hold."""
    if column == "received_on":
        return "DATE"
    return "UTINYINT" if column in ITEMS else "VARCHAR"


def table_definition() -> str:
    """The typed table; the serial is its key, so a second form with it stops the load."""
    columns = [f"{column} {column_type(column)}" for column in COLUMNS]
    return f"CREATE TABLE responses ({', '.join(columns)}, PRIMARY KEY ({HEAD[0]}))"


def reader(path: str) -> str:
    """The call that parses the file; a record that does not fit its types goes to the rejects."""
    types = ", ".join(f"'{column}': '{column_type(column)}'" for column in COLUMNS)
    quoted = path.replace("'", "''")
    return (
        f"read_csv('{quoted}', header = true, auto_detect = false, delim = ',', quote = '\"', "
        f"escape = '\"', dateformat = '%d/%m/%Y', columns = {{{types}}}, store_rejects = true)"
    )


def load(source: str, store: str) -> dict[str, int]:
    """Loads the file and returns how many records were stored and how many were set aside."""
    connection = duckdb.connect(store)
    out_of_scale = " OR ".join(f"{item} NOT BETWEEN 1 AND 5" for item in ITEMS)
    connection.execute(table_definition())
    connection.execute(f"INSERT INTO responses SELECT * FROM {reader(source)}")
    connection.execute(
        "CREATE TABLE unreadable AS SELECT line, column_name, error_message, csv_line "
        "FROM reject_errors"
    )
    connection.execute(
        f"CREATE TABLE out_of_scale AS SELECT * FROM responses WHERE {out_of_scale}"
    )
    connection.execute(f"DELETE FROM responses WHERE {out_of_scale}")
    counts = {
        name: connection.execute(query).fetchone()[0]
        for name, query in {
            "stored": "SELECT count(*) FROM responses",
            "unreadable": "SELECT count(DISTINCT line) FROM unreadable",
            "outOfScale": "SELECT count(*) FROM out_of_scale",
        }.items()
    }
    connection.execute("CHECKPOINT")
    connection.close()
    return counts


if __name__ == "__main__":
    print(json.dumps(load(sys.argv[1], sys.argv[2])))
