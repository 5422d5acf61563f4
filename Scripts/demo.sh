#!/bin/sh
# Runs the main job on the samples: from response files to the ranking. Works on copies in demo/.
set -eu
cd "$(dirname "$0")/.."
sipas=$(swift build -c release --static-swift-stdlib --show-bin-path)/sipas

rm -rf demo
mkdir demo
cp -R samples/. demo/
find demo -name "*.sqlite*" -delete

say() { printf '\n%s\n\n' "── $1"; }

# Some samples hold rows that are rejected on purpose; exit code 2 says so.
run() {
  printf '$ sipas %s\n' "$*"
  "$sipas" "$@" || { code=$?; [ "$code" = 2 ] || exit "$code"; }
}

cd demo/binh-dinh-2021
say "Bình Định 2021: 4 tệp phiếu của 11 huyện → bảng xếp hạng (phiếu mô phỏng, số liệu Vân Canh theo báo cáo thật)"
run import thanh-pho-thi-xa.csv dong-bang.csv mien-nui.csv van-canh.csv
run rank --period 2021
run report --unit 'Vân Canh' --period 2021 --to html --output bao-cao-van-canh.html
echo "Báo cáo của huyện Vân Canh: 75,16 · 68,16 · 65,96 · 79,47 · 85,61; chung 74,87, hạng 9/11."

cd ../kong-chro-2022-h1
say "Kông Chro, 6 tháng đầu năm 2022: phiếu giấy gõ tay, có dòng sai"
run import phieu-giay.csv
run rank --period 2022-H1 --level commune

cd ../da-nang-2020
say "Đà Nẵng 2020: một phiếu trên 8.145 hồ sơ không thành '100 % không hài lòng'"
run import danh-gia.csv
run dossiers dossiers.csv
run rank --period 2020-01-01..2020-06-30

printf '\nKết quả nằm trong thư mục demo/. Chạy với tệp của mình: xem README.md.\n'
printf 'Báo cáo có biểu đồ: mở demo/binh-dinh-2021/bao-cao-van-canh.html bằng trình duyệt.\n'
