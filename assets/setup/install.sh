#!/bin/bash
# Installs what is missing: Debian packages, the virtual environment, locked requirements, compiled translations.
# Usage: install.sh run|test PYTHON. Asks nothing; where all is there it touches no network and takes no time.
set -euo pipefail
cd "$(dirname "$0")/../.."
wanted=$1
python=$2
venv=.venv
list=assets/setup/debian-packages.txt

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# Runs a command; what it says is shown only when it fails.
quietly() {
    local output status=0
    output=$(mktemp)
    "$@" >"$output" 2>&1 || status=$?
    [ "$status" = 0 ] || cat "$output" >&2
    rm -f "$output"
    return "$status"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_get() {
    quietly as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l \
        apt-get -qq -o DPkg::Lock::Timeout=300 -o APT::Update::Error-Mode=any "$@"
}

# --- Debian packages ------------------------------------------------------------------------------------------------
missing=()
if [ "${PACKAGES:-}" != installed ]; then
    mapfile -t missing < <(
        { dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null || true; } |
            awk -v wanted="$wanted" '
                !listed { if ($1 == "installed") installed[$2] = 1; next }
                $1 == "run" || ($1 == "test" && wanted == "test") {
                    count = split($2, names, "|"); found = 0
                    for (i = 1; i <= count; i++) if (names[i] in installed) found = 1
                    if (!found) print $2
                }' - listed=1 "$list"
    )
fi
if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || fail "There is no apt-get here. Install what this system has for these Debian packages," \
        "then call make with PACKAGES=installed: ${missing[*]}"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "There is no sudo here. As root:" \
        "apt-get install --no-install-recommends $(printf '%s ' "${missing[@]%%|*}")"
    say "Installing ${#missing[@]} Debian packages"
    hint=
    apt_get update || hint=" The package lists could not be renewed: is there a network?"
    names=()
    for line in "${missing[@]}"; do
        chosen=
        for name in ${line//|/ }; do
            if [ -n "$(apt-cache show --no-all-versions "$name" 2>/dev/null)" ]; then chosen=$name; break; fi
        done
        [ -n "$chosen" ] || fail "There is no Debian package $line ($list).$hint"
        names+=("$chosen")
    done
    apt_get -y --no-install-recommends install "${names[@]}" || fail "The Debian packages could not be installed.$hint"
fi

# --- Ubuntu's ban on user namespaces ----------------------------------------------------------------------------------
if [ "$(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2>/dev/null)" = 1 ] &&
    ! grep -qrs /usr/bin/bwrap /etc/apparmor.d; then
    say "Allowing bubblewrap to make user namespaces (/etc/apparmor.d/bwrap)"
    as_root install -m 0644 assets/setup/apparmor-bwrap /etc/apparmor.d/bwrap
    quietly as_root apparmor_parser --replace /etc/apparmor.d/bwrap
fi

# --- Python ----------------------------------------------------------------------------------------------------------
requirements=requirements.txt
[ "$wanted" = run ] || requirements="requirements-test.txt"
# Its programs hold the path of the folder and link to this Python: with another of either it is made anew.
maker="$("$python" --version) $PWD"
locks=$(cat requirements*.txt pyproject.toml | sha256sum)
is_done=
for done_for in "$wanted" test; do  # the tests' requirements contain the product's
    [ "$(cat "$venv/.installed-$done_for" 2>/dev/null)" != "$maker $locks" ] || is_done=1
done
if [ -z "$is_done" ]; then
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "The kiosk needs Python 3.11 or newer, $python is older: call make with PYTHON=/path/of/another"
    say "Installing Python packages ($requirements; the first time some 430 MB are downloaded)"
    if [ "$(cat "$venv/.made-by" 2>/dev/null)" != "$maker" ]; then
        quietly "$python" -m venv --clear "$venv"
        printf '%s' "$maker" >"$venv/.made-by"
    fi
    pip=("$venv/bin/python" -m pip --disable-pip-version-check --quiet install)
    # python-sane and pycups come as sources: they are built with the build tools just installed, not with fresh ones.
    { quietly "${pip[@]}" --require-hashes -r requirements-build.txt &&
        quietly "${pip[@]}" --require-hashes --no-build-isolation --use-pep517 -r "$requirements" &&
        quietly "${pip[@]}" --no-build-isolation --no-deps --editable .; } ||
        fail "The Python packages could not be installed. Is there a network? The next make tries again."
    printf '%s' "$maker $locks" >"$venv/.installed-$wanted"
fi

# --- Translations ----------------------------------------------------------------------------------------------------
for source in assets/i18n/*.ts; do
    compiled=${source%.ts}.qm
    if [ ! -e "$compiled" ] || [ "$source" -nt "$compiled" ]; then
        quietly "$venv/bin/pyside6-lrelease" -silent "$source" -qm "$compiled"
    fi
done
