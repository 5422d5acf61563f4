# Sourced by scripts that need Debian packages: `need NAME`, then `install_needed`.
needed=""

need() { needed="$needed $1"; }

install_needed() {
  [ -n "$needed" ] || return 0
  if [ "$(id -u)" = 0 ]; then
    root=""
  elif command -v sudo >/dev/null 2>&1; then
    root="sudo"
  else
    echo "Debian packages are missing. As root, type:" >&2
    echo "  apt-get update && apt-get install -y$needed" >&2
    exit 1
  fi
  echo "Installing:$needed"
  # shellcheck disable=SC2086 # both are lists of words
  $root apt-get update -q
  # shellcheck disable=SC2086
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $needed
}
