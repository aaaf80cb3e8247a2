#!/bin/sh
# Make .venv from a lock file: with uv where there is one, else with venv and pip. Usage: setup.sh PYTHON LOCK
set -eu
python=$1
lock=$2

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Cordially needs Python 3.11 or newer; $python is $("$python" --version 2>&1)." >&2
    echo "Name another one: make run PYTHON=python3.12" >&2
    exit 1
}

make_venv_with_pip() {
    "$python" -m venv .venv 2>/dev/null && return
    # Debian ships venv apart from Python.
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing python3-venv ..."
        apt-get -qq update && apt-get -qq -o DPkg::Lock::Timeout=400 install -y --no-install-recommends python3-venv >/dev/null
        "$python" -m venv .venv
    else
        echo "Python cannot make a virtual environment here. Install the package python3-venv, or uv, and try again." >&2
        exit 1
    fi
}

echo "Setting up (once; about half a minute) ..."
rm -rf .venv
if command -v uv >/dev/null 2>&1; then
    uv venv --quiet --python "$python" .venv
    uv pip sync --quiet --python .venv/bin/python --require-hashes "$lock"
    uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation -e .
else
    make_venv_with_pip
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
fi
