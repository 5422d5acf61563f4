#!/bin/sh
# Installs the Debian packages that the build and the tests need, and any named, if one is missing.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "Swift 6.2 or newer is needed, and 'swift' is not in PATH: see https://www.swift.org/install/linux/" >&2
  exit 1
fi

. "$(dirname "$0")/packages.sh"
for package in pkg-config libgsl-dev libcsv-dev libsqlite3-dev libxlsxwriter-dev libqrencode-dev openssl systemd \
  unzip "$@"; do
  state=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$state" = "install ok installed" ] || need "$package"
done
install_needed
