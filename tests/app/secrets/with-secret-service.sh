#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-secret-service.sh unlocked|locked|none PROGRAM [ARGUMENT...]
#
# Runs the program on a session bus of its own with a real Secret Service (gnome-keyring) in a
# temporary home, so that nobody's own keychain is touched. "locked": the service was never given
# a password, and nobody is there to type one. "none": there is no session bus at all.
set -eu

if [ "$1" != --inside ]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/data" "$home/config" "$home/run"
    export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
    export XDG_RUNTIME_DIR="$home/run" NUMBERWELL_SECRET_SERVICE="$1"
    unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL
    if [ "$1" = none ]; then
        shift
        export DBUS_SESSION_BUS_ADDRESS="unix:path=$home/run/nowhere"
        "$@"
    else
        dbus-run-session -- "$0" --inside "$@"
    fi
    exit
fi

mode=$2
shift 2
if [ "$mode" = unlocked ]; then
    printf 'the keyring password' \
        | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
else
    gnome-keyring-daemon --foreground --components=secrets >/dev/null 2>&1 &
fi
daemon=$!
trap 'kill $daemon 2>/dev/null || true' EXIT

owner_known() {
    dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true
}
tries=0
until owner_known; do
    tries=$((tries + 1))
    if [ $tries -gt 100 ]; then
        echo "gnome-keyring-daemon did not come up" >&2
        exit 1
    fi
    sleep 0.1
done
"$@"
