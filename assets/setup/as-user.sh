#!/bin/bash
# Runs a command as an ordinary user: Chromium's sandbox, cage and cupsd refuse root. For root it is bubblewrap's own
# user namespace over the same files ("nobody", whom every system knows by name); for anybody else the command itself.
set -euo pipefail
if [ "$(id -u)" != 0 ]; then exec "$@"; fi
home=$(mktemp -d)
mkdir -m 0700 "$home/runtime"
trap 'rm -rf "$home"' EXIT
bwrap --dev-bind / / --proc /proc --tmpfs /dev/shm --unshare-user --uid 65534 --gid 65534 --unshare-pid --unshare-ipc \
    --die-with-parent --setenv HOME "$home" --setenv XDG_RUNTIME_DIR "$home/runtime" --unsetenv DBUS_SESSION_BUS_ADDRESS \
    "$@"
