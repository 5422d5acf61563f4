#!/bin/sh
# Looks at reports as people do: in a browser, on a phone, on paper, in an office program. Needs the
# release build. Installs chromium, LibreOffice and poppler-utils where they are missing.
set -eu
cd "$(dirname "$0")/.."
sipas=$(swift build -c release --static-swift-stdlib --show-bin-path)/sipas
. Scripts/packages.sh
command -v chromium >/dev/null 2>&1 || need chromium
install_needed

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R samples/. "$work"
cp Scripts/reports/page.html "$work"
fail() { echo "$1" >&2; exit 1; }
# Exit code 2 says that there is something to look at, which samples have on purpose.
run() { "$sipas" "$@" >/dev/null 2>&1 || [ $? = 2 ] || fail "sipas $* failed"; }

(
  cd "$work/binh-dinh-2021"
  run import thanh-pho-thi-xa.csv dong-bang.csv mien-nui.csv van-canh.csv
  run rank --period 2021 --format html --output ../rank.html
  run rank --period 2021 --lang en --format html --output ../rank-en.html
  run index --unit 'Vân Canh' --period 2021 --format html --output ../index.html
  cd ../kong-chro-2022-h1
  run import phieu-giay.csv
  run rank --period 2022-H1 --level commune --format html --output ../communes.html
  run cells --period 2022-H1 --unit 'Kông Chro' --format html --output ../cells.html
  cd ../van-canh-2021
  run score --catalogue binh-dinh-huyen-2021 --unit 'Vân Canh' --period 2021 \
    --inputs inputs.csv --before areas-2020.csv --format html --output ../score.html
)

# As root, a browser has to be told that it need not hide in a sandbox of its own.
pages='rank.html&rank-en.html&index.html&communes.html&cells.html&score.html'
timeout 120 chromium --headless=new --no-sandbox --disable-gpu --allow-file-access-from-files \
  --user-data-dir="$work/browser" --enable-logging=stderr --virtual-time-budget=60000 \
  --dump-dom "file://$work/page.html?$pages" >"$work/result" 2>"$work/log" \
  || fail "chromium gave up: $(tail -3 "$work/log")"
if grep CONSOLE "$work/log" >&2; then fail "a page complained in the browser's console"; fi
grep -q '^OK</pre>' "$work/result" \
  || fail "$(sed -n '/<pre/,/<\/pre>/p' "$work/result" | head -40)"
echo "The pages are sound."
