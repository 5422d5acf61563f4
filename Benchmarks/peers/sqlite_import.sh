#!/bin/sh
# Loads a response file with the sqlite3 shell: every column as text, nothing checked.
#
# Usage: sh sqlite_import.sh RESPONSES.csv STORE.sqlite
set -eu
exec sqlite3 "$2" ".import --csv '$1' responses" \
  "SELECT json_object('stored', count(*)) FROM responses"
