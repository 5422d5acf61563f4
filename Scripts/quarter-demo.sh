#!/bin/sh
# Shows the quarterly job on two provinces: three windows, a late file, a mended one, a broken one.
# Works on a copy in demo/.
set -eu
cd "$(dirname "$0")/.."
sipas=$(swift build -c release --static-swift-stdlib --show-bin-path)/sipas

rm -rf demo/province
mkdir -p demo
cp -R samples/province demo/province
cd demo/province
mkdir -p inbox
"$sipas" keys new --output khoa.pem >khoa.txt

say() { printf '\n%s\n\n' "── $1"; }

# Exit code 2 says that something should be looked at: rejected rows, a file that cannot be read.
run() {
  printf '$ sipas %s\n' "$*"
  "$sipas" "$@" || { code=$?; [ "$code" = 2 ] || exit "$code"; }
}

arrive() {
  for file in den/"$1"/*; do printf '→ inbox/%s\n' "$(basename "$file")"; done
  cp den/"$1"/* inbox/
}

say "15/3/2022: hết kỳ 2022-Q1, tệp của hai tỉnh đã đến; ba dòng của Gia Lai sai"
arrive 2022-03-15
run quarter --date 2022-03-15 --sign khoa.pem
cat output/2022-Q1/revision-1/ranking-province.txt

say "5/4/2022: phiếu muộn của An Lão; ba dòng đã sửa, thêm một dòng mâu thuẫn với phiếu đã nhập"
arrive 2022-04-05
run quarter --date 2022-04-05 --sign khoa.pem
run diff output/2022-Q1

say "15/6/2022: hết kỳ 2022-H1; một tệp bị đứt khi chép"
arrive 2022-06-15
run quarter --date 2022-06-15 --sign khoa.pem

say "15/9/2022: hết kỳ 2022-Q3; chạy lần thứ hai không đổi gì"
rm inbox/gia-lai-bo-sung-hong.csv
arrive 2022-09-15
run quarter --date 2022-09-15 --sign khoa.pem
run quarter --date 2022-09-15 --sign khoa.pem
cat output/STATUS.txt

say "Kiểm tra: tính lại mọi bản từ kho phiếu, đối chiếu chữ ký"
run verify output/2022-Q1 --key khoa.pub.pem
run verify output/2022-H1 --key khoa.pub.pem
run verify output/2022-Q3 --key khoa.pub.pem

printf '\nKết quả nằm trong demo/province/output/. Xem samples/province/README.md.\n'
