#!/bin/sh
# What must hold before every commit.
set -eu
cd "$(dirname "$0")/.."

swift format lint --strict --recursive Package.swift Sources Tests Fuzzing/Package.swift Fuzzing/Sources

# A C library is imported in one place, so that its rules are kept in one place.
importers() { grep -rlE "^(internal |public )?import $1\$" Sources | sort | tr '\n' ' '; }
expect() {
  found=$(importers "$1")
  [ "$found" = "$2 " ] || { echo "import $1: expected only $2, found $found" >&2; exit 1; }
}
expect CCSV Sources/Survey/Intake/CSVReader.swift
expect CQREncode Sources/Reports/Paper/QRCode.swift
expect CSQLiteSettings Sources/Survey/Store/Store.swift
expect_in() {
  for file in $(importers "$1"); do
    case $file in
      "$2"/*) ;;
      *) echo "import $1 belongs in $2, found in $file" >&2; exit 1 ;;
    esac
  done
}
expect_in CGSL Sources/Stats/GSL
expect_in CXLSXWriter Sources/Reports/XLSX/Library

make test
