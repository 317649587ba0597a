#!/bin/bash
# Installs what is missing: Debian packages, the virtual environment, locked requirements, compiled translations.
# Usage: install.sh run|test PYTHON. Asks nothing; where all is there it touches no network and takes no time.
set -euo pipefail
cd "$(dirname "$0")/../.."
wanted=$1
python=$2
venv=.venv

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

packages() {
    awk -v wanted="$wanted" '!/^#/ && NF == 2 && ($1 == "run" || wanted == "test") { print $2 }' assets/setup/debian-packages.txt
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# --- Debian packages ------------------------------------------------------------------------------------------------
missing=()
for line in $(packages); do
    found=
    for name in ${line//|/ }; do
        if is_installed "$name"; then found=1; break; fi
    done
    [ -n "$found" ] || missing+=("$line")
done
if [ ${#missing[@]} -gt 0 ]; then
    say "Installing ${#missing[@]} Debian packages"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update
    names=()
    for line in "${missing[@]}"; do
        chosen=
        for name in ${line//|/ }; do
            if [ -n "$(apt-cache show --no-all-versions "$name" 2>/dev/null)" ]; then chosen=$name; break; fi
        done
        [ -n "$chosen" ] || { say "No such Debian package: $line (assets/setup/debian-packages.txt)"; exit 1; }
        names+=("$chosen")
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${names[@]}" >/dev/null
fi

# --- Python ----------------------------------------------------------------------------------------------------------
requirements=requirements.txt
[ "$wanted" = test ] && requirements=requirements-test.txt
fingerprint=$("$python" --version; cat requirements-build.txt "$requirements" pyproject.toml | sha256sum)
stamp=$venv/.installed-$wanted
if [ "$(cat "$stamp" 2>/dev/null)" != "$fingerprint" ]; then
    say "Installing Python requirements ($requirements)"
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
    pip=("$venv/bin/python" -m pip --disable-pip-version-check --quiet install --require-hashes)
    "${pip[@]}" -r requirements-build.txt
    # python-sane and pycups come as sources: they are built with the build tools just installed, not with fresh ones.
    "${pip[@]}" --no-build-isolation -r "$requirements"
    "$venv/bin/python" -m pip --disable-pip-version-check --quiet install --no-build-isolation --no-deps --editable .
    printf '%s' "$fingerprint" >"$stamp"
fi

# --- Translations ----------------------------------------------------------------------------------------------------
for source in assets/i18n/*.ts; do
    compiled=${source%.ts}.qm
    if [ ! -e "$compiled" ] || [ "$source" -nt "$compiled" ]; then
        "$venv/bin/pyside6-lrelease" -silent "$source" -qm "$compiled"
    fi
done
