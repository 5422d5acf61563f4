#!/bin/sh
# Feeds damaged files to the import for this many seconds: Scripts/fuzz.sh [SECONDS]
# An input that breaks a promise stays under Fuzzing/.build/found, and the script ends with an error.
set -eu
cd "$(dirname "$0")/../Fuzzing"
seconds=${1:-20}

swift build --sanitize fuzzer --product Intake
mkdir -p .build/inputs .build/found

# In memory, where the system has such a folder: no input waits for a disk.
memory=/dev/shm
[ -w "$memory" ] || memory=${TMPDIR:-/tmp}
TMPDIR=$(mktemp -d "$memory/sipas-fuzzing.XXXXXX")
trap 'rm -rf "$TMPDIR"' EXIT
export TMPDIR

# Swift's own crash reports would keep libFuzzer from keeping the input.
SWIFT_BACKTRACE=enable=no "$(swift build --sanitize fuzzer --show-bin-path)/Intake" \
  .build/inputs Corpus -dict=csv.dict -max_len=4096 -len_control=0 -timeout=120 \
  -rss_limit_mb=2048 -artifact_prefix=.build/found/ -max_total_time="$seconds" -print_final_stats=1
