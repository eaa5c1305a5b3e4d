#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# numberwelld assign on a private cluster, the rows looked at with psql.

set -euo pipefail

daemon=${NUMBERWELL_BIN_DIR:?}/numberwelld
work=$(mktemp -d)
chmod 755 "$work"
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME"
cluster=$XDG_DATA_HOME/numberwell/postgresql
hold_pid=

cleanup() {
    [ -z "$hold_pid" ] || kill "$hold_pid" 2>/dev/null || true
    if [ -f "$cluster/data/postmaster.pid" ]; then
        kill -INT "$(head -n 1 "$cluster/data/postmaster.pid")" 2>/dev/null || true
    fi
    sleep 0.5
    rm -rf "$work"
}
trap cleanup EXIT

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# expect STATUS COMMAND…: runs it, keeps its output in $out and checks its exit status.
expect() {
    local wanted=$1
    shift
    local status=0
    out=$("$@" 2>"$work/err") || status=$?
    [ "$status" = "$wanted" ] \
        || fail "$* ended with $status instead of $wanted: $out $(cat "$work/err")"
}

same() {
    [ "$1" = "$2" ] || fail "$3: $1 instead of $2"
}

sql() {
    psql -X -h "$cluster/socket" -U numberwell -d postgres -At -c "$1"
}

"$daemon" migrate >/dev/null
# Keeps the private cluster up between the commands, as a console would.
mkfifo "$work/hold"
"$daemon" activate "$work/hold" >/dev/null 2>&1 &
hold_pid=$!
for _ in $(seq 100); do
    sql "SELECT 1" >/dev/null 2>&1 && break
    sleep 0.05
done
sql "INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, status,
         created_at)
     VALUES ('+16045550101', 'PN1', 'phnum_1', 'configured', '2026-01-01'),
            ('+17785550102', 'PN2', 'phnum_2', 'configured', '2026-01-02')" >/dev/null
a=00000000-0000-0000-0000-00000000000a
b=00000000-0000-0000-0000-00000000000b
c=00000000-0000-0000-0000-00000000000c

echo "== wrong usage"
for arguments in "" "Acme" "$a extra" "$a --area-code 60" "$a --area-code abc" "$a --count 1"; do
    # shellcheck disable=SC2086
    expect 2 "$daemon" assign $arguments
    [ -s "$work/err" ] || fail "no sentence for $arguments"
done
same "$(sql "SELECT count(*) FROM organization_phone_numbers")" 0 "assignments"

echo "== preferred, any, the same again, none"
expect 0 "$daemon" assign "$a" --area-code 778 --json
same "$(jq -r '.phoneNumber + " " + .elevenLabsPhoneId' <<<"$out")" "+17785550102 phnum_2" "preferred"
same "$(jq .matchedPreference <<<"$out")" true "matched"
expect 0 "$daemon" assign "$b" --area-code 514
same "$out" "+16045550101 belongs to organization $b. None of area code 514 was ready." "any"
expect 0 "$daemon" assign "$b" --json
same "$(jq -r .phoneNumber <<<"$out")" "+16045550101" "the same again"
expect 1 "$daemon" assign "$c" --json
same "$(jq -r .code <<<"$out")" NW001 "none"
grep -q "No pre-configured phone numbers available. Admin needs to replenish pool." "$work/err" \
    || fail "not said: $(cat "$work/err")"

echo "== out of quarantine with the next settle"
sql "SELECT * FROM release_phone_number('$a');
     UPDATE phone_number_pool SET quarantined_until = now() WHERE status = 'quarantined'" >/dev/null
NUMBERWELL_TWILIO_ACCOUNT_SID='' "$daemon" settle >/dev/null 2>&1 || true
same "$(sql "SELECT status FROM phone_number_pool WHERE phone_number = '+17785550102'")" configured \
    "after the quarantine"
expect 0 "$daemon" assign "$c"
