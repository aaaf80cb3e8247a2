#!/bin/sh
# The real servers and the browser of the tests: installed where it may be, used where present.
set -eu
missing=""
[ -x /usr/lib/postfix/sbin/master ] || missing="$missing postfix"
command -v dovecot >/dev/null || missing="$missing dovecot-imapd dovecot-lmtpd"
command -v redis-server >/dev/null || missing="$missing redis-server"
[ -x /usr/sbin/nginx ] || missing="$missing nginx-light"
command -v chromium >/dev/null || command -v google-chrome >/dev/null || [ -n "${CHROMIUM:-}" ] || missing="$missing chromium"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for the tests:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update
    # shellcheck disable=SC2086
    apt-get -qq -o DPkg::Lock::Timeout=400 install -y --no-install-recommends $missing >/dev/null
else
    echo "NOT HERE, and not allowed to install:$missing. The tests that need them will say so and skip." >&2
fi
