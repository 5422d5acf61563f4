#!/bin/sh
# install.sh BIN_PATH PREFIX: copies the release build and the shipped forms.
set -eu
bin=$1
prefix=$2

install -d "$prefix/bin" "$prefix/share/sipas"
install -m 755 "$bin/sipas" "$prefix/bin/sipas"
# Forms that are no longer shipped must not linger.
rm -rf "$prefix/share/sipas/forms"
cp -R forms "$prefix/share/sipas/forms"
chmod -R u=rwX,go=rX "$prefix/share/sipas"
# Completion of the command line, where bash, zsh and fish look for it.
complete() { # shell, folder, file name
  install -d "$prefix/share/$2"
  "$bin/sipas" --generate-completion-script "$1" > "$prefix/share/$2/$3"
}
complete bash bash-completion/completions sipas
complete zsh zsh/site-functions _sipas
complete fish fish/vendor_completions.d sipas.fish
echo "Installed $prefix/bin/sipas"
