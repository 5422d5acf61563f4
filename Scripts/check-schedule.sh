#!/bin/bash
# Lets Debian's cron and systemd run the job as `sipas schedule` tells them to, and compares what
# they leave behind with a run by hand. Needs root: both work in namespaces of their own, so that
# nothing of the machine is touched. Takes a minute, since cron looks at its table once a minute.
set -euo pipefail
cd "$(dirname "$0")/.."

# Whatever is mounted from here on, nobody else sees.
if [ "${1:-}" != inside ]; then
  if ! unshare --mount --pid --fork true 2>/dev/null; then
    echo "Scripts/check-schedule.sh needs root and namespaces (unshare)." >&2
    exit 1
  fi
  exec unshare --mount "$0" inside
fi

# Outside /tmp, which the service cannot see.
scratch=$(mktemp -d -p /var/lib sipas-check.XXXXXX)
group=$scratch/cgroup/sipas-check.$$
clean() {
  if [ -d "$group" ]; then
    echo 1 >"$group/cgroup.kill"
    until find "$group" -depth -type d -exec rmdir {} + 2>/dev/null; do sleep 1; done
    umount "$scratch/cgroup"
  fi
  rm -rf "$scratch"
}
trap clean EXIT
chmod 755 "$scratch"
Scripts/install.sh "$(swift build --show-bin-path)" "$scratch/usr"
sipas=$scratch/usr/bin/sipas

# A day of the window that was completed last, so that the job, which knows no date but today's, has
# something to count.
last_day() {
  for year in $(($(date +%Y) - 1)) $(date +%Y); do
    for end in 03-14 06-14 09-14 12-14; do
      if [ "$year-$end" \< "$(date +%F)" ]; then last=$year-$end; fi
    done
  done
  date -d "$last" +%d/%m/%Y
}

# A workspace with everything in its name that a crontab or a unit could misread.
make_workspace() {
  mkdir -p "$1/inbox"
  cp samples/province/sipas.yaml "$1"
  sed 's/,2025-06-30,/,,/' samples/province/units.csv >"$1/units.csv"
  sed -E "s#;[0-9]{2}/[0-9]{2}/[0-9]{4};#;$(last_day);#" \
    samples/province/den/2022-03-15/binh-dinh-quy-1.csv >"$1/inbox/phieu.csv"
}

# What a run leaves, without the times in the manifest, whose id has none.
figures() {
  (cd "$1/output" && find . -mindepth 2 -type f ! -name manifest.json -exec sha256sum {} + | sort -k 2)
  grep -h '"id": "[0-9a-f]\{64\}"' "$1"/output/*/revision-1/manifest.json
}

compare() {
  diff <(figures "$scratch/by hand") <(figures "$2")
  echo "$1: the same figures as by hand"
}

make_workspace "$scratch/by hand"
"$sipas" quarter --workspace "$scratch/by hand" &>"$scratch/log" || [ $? = 2 ] || {
  cat "$scratch/log" >&2
  exit 1
}
[ -n "$(figures "$scratch/by hand")" ]

# cron: only the times of the lines are changed.
workspace="$scratch/cron 100% của 'Sở' \"a\\b\" \$HOME"
make_workspace "$workspace"
"$sipas" schedule --cron --workspace "$workspace" |
  sed -E 's/^0 2 [0-9,]+ [0-9,]+ \*/* * * * */' >"$scratch/crontab"
unshare --mount --pid --fork --kill-child --mount-proc bash -euc '
  mount -t tmpfs tmpfs /run
  mount -t tmpfs tmpfs /etc/cron.d
  mount --bind /dev/null /etc/crontab
  mount -t tmpfs tmpfs /var/spool/cron
  mkdir -m 1730 /var/spool/cron/crontabs
  crontab "$1/crontab"
  cron -f &
  for _ in $(seq 75); do
    if [ -e "$2/output/STATUS.txt" ]; then exit 0; fi
    sleep 1
  done
  echo "cron has not run the job." >&2
  exit 1
' check "$scratch" "$workspace"
compare cron "$workspace"

# systemd: the service as it is; the drop-in ends the run and tries what must not be possible.
workspace="$scratch/systemd 100% của 'Sở' \"a\\b\" \$HOME"
make_workspace "$workspace"
chown -R daemon: "$workspace"
units=$scratch/units
"$sipas" schedule --systemd --workspace "$workspace" --output "$units" >/dev/null
service=$(basename "$units"/*.service)
mkdir "$units/$service.d" "$scratch/none"
cat >"$units/$service.d/check.conf" <<END
[Unit]
SuccessAction=exit
FailureAction=exit
[Service]
Restart=no
StandardOutput=append:$scratch/log
StandardError=append:$scratch/log
ExecStartPost=/bin/sh -c 'for place in /etc /usr /var/lib $scratch; do ! touch \$place/x || exit 1; done'
END
for target in sysinit basic shutdown umount final; do
  printf '[Unit]\nDefaultDependencies=no\n' >"$units/$target.target"
done
cat >"$units/exit.target" <<END
[Unit]
DefaultDependencies=no
Requires=systemd-exit.service
After=systemd-exit.service
AllowIsolate=yes
END
cp /lib/systemd/system/systemd-exit.service "$units"
export container=check SYSTEMD_UNIT_PATH=$units
export SYSTEMD_GENERATOR_PATH=$scratch/none SYSTEMD_ENVIRONMENT_GENERATOR_PATH=$scratch/none
mkdir "$scratch/cgroup"
mount -t cgroup2 none "$scratch/cgroup"
mkdir "$group"
code=0
timeout --signal KILL 120 bash -euc '
  echo $$ >"$1/cgroup.procs"
  exec unshare --mount --pid --fork --kill-child --mount-proc --uts --ipc --cgroup bash -euc "
    umount --recursive --lazy /sys/fs/cgroup
    mount -t cgroup2 none /sys/fs/cgroup
    mount -t tmpfs tmpfs /run
    mount --bind /dev/null /dev/console
    exec /lib/systemd/systemd --system --unit=\"$2\"
  "
' check "$group" "$service" </dev/null &>"$scratch/boot" || code=$?
if [ "$code" != 0 ] && [ "$code" != 2 ]; then
  echo "systemd's run of the job ended with $code:" >&2
  cat "$scratch/boot" "$scratch/log" >&2
  exit 1
fi
compare systemd "$workspace"
