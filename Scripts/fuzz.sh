#!/bin/sh
# Feeds damaged files to the import, in this many seconds: Scripts/fuzz.sh [SECONDS]
# What it finds, it leaves under Fuzzing/.build/found and ends with an error.
set -eu
cd "$(dirname "$0")/../Fuzzing"
seconds=${1:-20}

swift build --sanitize fuzzer --product Intake
mkdir -p .build/inputs .build/found
exec "$(swift build --sanitize fuzzer --show-bin-path)/Intake" .build/inputs Corpus \
  -dict=csv.dict -max_len=4096 -len_control=0 -timeout=30 -rss_limit_mb=2048 \
  -artifact_prefix=.build/found/ -max_total_time="$seconds" -print_final_stats=1
