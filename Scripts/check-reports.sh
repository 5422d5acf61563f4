#!/bin/sh
# Looks at reports as people do: in a browser, on a phone, on paper, in an office program. Needs the
# release build. Installs chromium and LibreOffice where they are missing.
set -eu
cd "$(dirname "$0")/.."
sipas=$(swift build -c release --static-swift-stdlib --show-bin-path)/sipas
. Scripts/packages.sh
command -v chromium >/dev/null 2>&1 || need chromium
for program in calc writer; do
  # With or without the screen's part, whichever is there.
  dpkg-query -W "libreoffice-$program" "libreoffice-$program-nogui" 2>/dev/null | grep -q '[0-9]$' \
    || need "libreoffice-$program-nogui"
done
command -v pdftoppm >/dev/null 2>&1 || need poppler-utils
command -v zbarimg >/dev/null 2>&1 || need zbar-tools
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
  run index --unit 'Vân Canh' --period 2021 --trend 2021-H1,2021-Q3,2015 --format html \
    --output ../trend.html
  run drivers --unit 'Vân Canh' --period 2021 --format html --output ../drivers.html
  run rank --period 2021 --format xlsx --output ../rank.xlsx
  run forms template mau-so-1 --serials 0301..0303 --unit 'Vân Canh' --output ../typing.xlsx
  run forms print mau-so-1 --serials VC-0098..VC-0100 --to pdf --output ../paper.pdf
  for kind in html docx pdf xlsx; do
    run report --unit 'Vân Canh' --period 2021 --comments --to $kind \
      --catalogue binh-dinh-huyen-2021 --inputs ../van-canh-2021/inputs.csv \
      --output ../report.$kind
  done
  run report --unit 'Vân Canh' --period 2021-Q3 --before 2021-H1 --output ../change.html
  run rank --period 2021-Q3 --compare 2021-H1 --format html --output ../changes.html
  cd ../kong-chro-2022-h1
  run import phieu-giay.csv
  run rank --period 2022-H1 --level commune --format html --output ../communes.html
  run cells --period 2022-H1 --unit 'Kông Chro' --format html --output ../cells.html
  cd ../van-canh-2021
  run score --catalogue binh-dinh-huyen-2021 --unit 'Vân Canh' --period 2021 \
    --inputs inputs.csv --before areas-2020.csv --format html --output ../score.html
)

# As root, a browser has to be told that it need not hide in a sandbox of its own.
pages='rank.html&rank-en.html&index.html&drivers.html&report.html&communes.html&cells.html&score.html&change.html&changes.html&trend.html'
timeout 120 chromium --headless=new --no-sandbox --disable-gpu --allow-file-access-from-files \
  --user-data-dir="$work/browser" --enable-logging=stderr --virtual-time-budget=60000 \
  --dump-dom "file://$work/page.html?$pages" >"$work/result" 2>"$work/log" \
  || fail "chromium gave up: $(tail -3 "$work/log")"
if grep CONSOLE "$work/log" >&2; then fail "a page complained in the browser's console"; fi
grep -q '^OK</pre>' "$work/result" \
  || fail "$(sed -n '/<pre/,/<\/pre>/p' "$work/result" | head -40)"

# What LibreOffice reads in our files.
read_as() {
  timeout 180 soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$2" \
    --outdir "$work/read" "$work/$1" >/dev/null 2>&1 || fail "LibreOffice does not read $1"
}
read_as report.docx 'txt:Text (encoded):UTF8'
read_as rank.xlsx 'csv:Text - txt - csv (StarCalc):44,34,76'
read_as report.xlsx pdf
read_as typing.xlsx 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'
grep -q 'Tiếp cận dịch vụ đạt 75,16 %, xếp vị trí thứ 8/11' "$work/read/report.txt" \
  || fail "report.docx has lost a sentence"
grep -q 'Huyện Vân Canh.*216.*74.87' "$work/read/rank.csv" || fail "rank.xlsx has lost a figure"
grep -q '^0303,,,Huyện Vân Canh,' "$work/read/typing.csv" || fail "typing.xlsx has lost a serial"
(cd "$work/binh-dinh-2021" && run forms headings ../read/typing.csv)
for file in "$work/report.pdf" "$work/read/report.pdf"; do
  [ "$(head -c 5 "$file")" = "%PDF-" ] || fail "$file is no PDF"
done
# Two pages a sheet, each with the code of its serial.
pdftoppm -r 100 -gray -png "$work/paper.pdf" "$work/paper"
serials=$(for page in "$work"/paper-*.png; do zbarimg -q --raw "$page" 2>/dev/null; done | tr '\n' ' ')
[ "$serials" = "VC-0098 VC-0098 VC-0099 VC-0099 VC-0100 VC-0100 " ] \
  || fail "paper.pdf has the codes '$serials'"
echo "Pages, workbooks and documents are sound."
