#!/usr/bin/env bash
# Installs what sipas is measured against, and measures. README.md says what and how.
#
#   Benchmarks/run.sh [--no-build] [--record] [--data FOLDER] [options of run.py]
#
# --no-build   measures the program that is there, also with --sipas PATH
# --record     writes RESULTS.md from this run
# --data       where responses, stores and the peers are kept (or $BENCHMARK_DATA)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
start=$PWD

build=yes
data=${BENCHMARK_DATA:-$here/data}
options=()
while [ $# -gt 0 ]; do
  case $1 in
    --no-build) build=no ;;
    --data) data=${2:?"--data wants a folder"}; shift ;;
    *) options+=("$1") ;;
  esac
  shift
done

# What is there is not asked for again, so that a machine without a network can measure.
cd "$here/.."
wanted=()
command -v sqlite3 >/dev/null || wanted+=(sqlite3)
command -v Rscript >/dev/null || wanted+=(r-base-core)
for package in survey data.table; do
  Rscript --vanilla -e "packageVersion('$package')" >/dev/null 2>&1 || wanted+=("r-cran-$package")
done
python3 -c 'import ensurepip, venv' 2>/dev/null || wanted+=(python3-venv)
Scripts/setup.sh "${wanted[@]}"
[ "$build" = no ] || make build
cd "$start"

mkdir -p "$data"
venv=$data/venv
requirements=$here/peers/requirements.txt
if ! cmp -s "$requirements" "$venv/installed.txt"; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --disable-pip-version-check --quiet -r "$requirements"
  cp "$requirements" "$venv/installed.txt"
fi

# Python's caches stay out of the sources.
export PYTHONPYCACHEPREFIX=$data/pycache
"$venv/bin/python" -m unittest discover --quiet --start-directory "$here/tests"
exec "$venv/bin/python" "$here/run.py" --data "$data" --json "$data/results.json" "${options[@]}"
