#!/bin/sh
# Installs the Debian packages that the build and the tests need, and any named, if one is missing.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "Swift 6.2 or newer is needed, and 'swift' is not in PATH: see https://www.swift.org/install/linux/" >&2
  exit 1
fi

missing=""
for package in pkg-config libgsl-dev libcsv-dev libsqlite3-dev libxlsxwriter-dev libqrencode-dev openssl systemd \
  unzip "$@"; do
  state=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$state" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  root=""
elif command -v sudo >/dev/null 2>&1; then
  root="sudo"
else
  echo "Debian packages are missing. As root, type:" >&2
  echo "  apt-get update && apt-get install -y$missing" >&2
  exit 1
fi
echo "Installing:$missing"
# shellcheck disable=SC2086 # both are lists of words
$root apt-get update -q
# shellcheck disable=SC2086
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
