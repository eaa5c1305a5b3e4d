#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The weekly session through numberwelld alone: real PostgreSQL, stand-ins in another process over
# real HTTP, the rows looked at with psql at each step. Ends with what becomes of a kill -9.

set -euo pipefail

daemon=${NUMBERWELL_BIN_DIR:?}/numberwelld
work=$(mktemp -d)
chmod 755 "$work"
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME"
cluster=$XDG_DATA_HOME/numberwell/postgresql
sandbox_pid=
hold_pid=

cleanup() {
    [ -z "$sandbox_pid" ] || kill "$sandbox_pid" 2>/dev/null || true
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

state() {
    curl -fsS "$NUMBERWELL_TWILIO_API_URL/_sandbox/state"
}

configure() {
    curl -fsS -X POST -H 'Content-Type: application/json' -d "$1" \
        "$NUMBERWELL_TWILIO_API_URL/_sandbox/config" >/dev/null
}

"$daemon" sandbox >"$work/env" &
sandbox_pid=$!
for _ in $(seq 100); do
    grep -qs ELEVENLABS_AGENT_ID "$work/env" && break
    sleep 0.05
done
set -a
# shellcheck source=/dev/null
. "$work/env"
set +a

echo "== schema, from two programs at once"
"$daemon" migrate >/dev/null &
first=$!
expect 0 "$daemon" migrate --json
wait "$first"
same "$(jq -r .success <<<"$out")" true "migrate"
expect 0 "$daemon" migrate

# Keeps the private cluster up between the commands, as a console would.
mkfifo "$work/hold"
"$daemon" activate "$work/hold" >/dev/null 2>&1 &
hold_pid=$!

echo "== bad input gets a sentence and changes nothing"
for arguments in "--count 3 --area-code 60" "--count 3 --area-code abc" "--count 3 --area-code 999" \
    "--count 0" "--count -1" "--count 1000000" "--count many"; do
    # shellcheck disable=SC2086
    expect 2 "$daemon" purchase $arguments
    [ -s "$work/err" ] || fail "no sentence for $arguments"
done
NUMBERWELL_TWILIO_AUTH_TOKEN=wrong expect 1 "$daemon" purchase --count 3 --area-code 604
grep -q 20003 "$work/err" || fail "20003 is not named: $(cat "$work/err")"
expect 0 "$daemon" purchase --count 3 --area-code 604 --dry-run --json
same "$(jq .count <<<"$out")" 3 "dry run"
expect 0 "$daemon" purchase --count 60 --area-code 604 --dry-run --json
same "$(jq -r .monthlyCost <<<"$out")" 69.00 "cost of 60"
expect 2 "$daemon" purchase --count 60 --area-code 604
grep -q -- --yes "$work/err" || fail "--yes is not named: $(cat "$work/err")"
configure '{"stock":{"514":0}}'
expect 1 "$daemon" purchase --count 3 --area-code 514
same "$(state | jq '.purchases')" 0 "numbers paid for"

echo "== buy 20"
expect 0 "$daemon" purchase --count 20 --area-code 604 --json
same "$(jq .count <<<"$out")" 20 "bought"
jq -r '.phoneNumbers[]' <<<"$out" >"$work/numbers"
same "$(state | jq '.purchases')" 20 "paid for"
expect 0 "$daemon" status --json
same "$(jq .needsImport <<<"$out")" 20 "waiting"
same "$(jq -r .recommendation <<<"$out")" "Replenish pool soon" "recommendation"

echo "== import at ElevenLabs, as its dashboard does"
while read -r number; do
    id=$(curl -fsS -X POST -H "xi-api-key: $NUMBERWELL_ELEVENLABS_API_KEY" \
        -H 'Content-Type: application/json' \
        -d "{\"provider\":\"twilio\",\"phone_number\":\"$number\",\"label\":\"$number\",
             \"sid\":\"$NUMBERWELL_TWILIO_ACCOUNT_SID\",\"token\":\"$NUMBERWELL_TWILIO_AUTH_TOKEN\",
             \"agent_id\":\"$NUMBERWELL_ELEVENLABS_AGENT_ID\"}" \
        "$NUMBERWELL_ELEVENLABS_API_URL/v1/convai/phone-numbers" | jq -r .phone_number_id)
    printf '%s\t%s\r\n' "$number" "$id"
done <"$work/numbers" >"$work/ids.tsv"

echo "== paste the IDs back"
expect 1 "$daemon" activate /dev/null
expect 0 "$daemon" activate "$work/ids.tsv" --dry-run --json
same "$(jq .summary.ready <<<"$out")" 20 "ready in the dry run"
same "$(sql "SELECT count(*) FROM phone_number_pool WHERE status = 'configured'")" 0 "written by it"
cut -f 2 "$work/ids.tsv" >"$work/ids"
expect 1 "$daemon" activate "$work/ids" --json
same "$(jq -r '[.rows[].verdict] | unique | join(" ")' <<<"$out")" malformed_number "IDs alone"
grep -q -- --in-order <<<"$out" || fail "--in-order is not named: $out"
expect 0 "$daemon" activate "$work/ids" --in-order --dry-run --json
same "$(jq -c '[.rows[].phoneNumber] | sort' <<<"$out")" \
    "$(jq -cRn '[inputs] | sort' <"$work/numbers")" "numbers for IDs alone"
head -n 19 "$work/ids" >"$work/fewer"
expect 1 "$daemon" activate "$work/fewer" --in-order
grep -q "19 IDs were copied for 20 waiting numbers" "$work/err" || fail "no shift: $(cat "$work/err")"
paste "$work/numbers" <(sed 1d "$work/ids"; echo phnum_last) >"$work/shifted"
expect 0 "$daemon" activate "$work/shifted" --dry-run --json
same "$(jq -r .warning <<<"$out")" null "a shift that nobody can know"
{
    cat "$work/ids.tsv"
    printf '+16045559999\tphnum_elsewhere\n'
} >"$work/more.tsv"
expect 3 "$daemon" activate - --json <"$work/more.tsv"
same "$(jq .summary.activated <<<"$out")" 20 "activated"
same "$(jq -r '.rows[20].verdict' <<<"$out")" unknown_number "the stranger's verdict"
expect 0 "$daemon" status --json
same "$(jq .configured <<<"$out")" 20 "ready"
same "$(sql "SELECT count(*) FROM phone_number_pool WHERE status = 'configured'")" 20 "rows"
same "$(sql "SELECT count(*) FROM admin_notifications WHERE status = 'pending'")" 0 "open notices"
expect 0 "$daemon" activate "$work/ids.tsv"
expect 3 "$daemon" activate "$work/shifted" --dry-run --json
jq -r .warning <<<"$out" | grep -q "19 IDs between lines 1 and 19 belong to the numbers below" \
    || fail "the shift is not told: $out"

echo "== accounts that may not buy"
configure '{"accountStatus":"suspended"}'
expect 1 "$daemon" purchase --count 2 --area-code 604 --json
configure '{"accountStatus":"active","accountType":"Trial"}'
expect 1 "$daemon" purchase --count 2 --area-code 604 --json
grep -q 21404 <<<"$out" || fail "21404 is not named: $out"
configure '{"accountType":"Full"}'
same "$(state | jq '.purchases')" 20 "paid for after the refusals"

echo "== kill -9 in mid-purchase, then settle"
configure '{"latencyMs":600}'
for pause in 0.9 1.4 1.9; do
    "$daemon" purchase --count 8 --area-code 778 >"$work/purchase" 2>&1 &
    purchase_pid=$!
    sleep "$pause"
    kill -9 "$purchase_pid" || fail "the purchase was over before it was killed: $(cat "$work/purchase")"
    wait "$purchase_pid" 2>/dev/null || true
done
configure '{"latencyMs":0}'
expect 0 "$daemon" settle --json
expect 0 "$daemon" settle
paid=$(state | jq '.purchases')
same "$(sql "SELECT count(*) FROM phone_number_pool")" "$paid" "in the pool"
same "$(sql "SELECT count(*) FROM purchase_orders WHERE state = 'open'")" 0 "open orders"
same "$(sql "SELECT count(*) FROM purchase_orders AS o WHERE requested < (
    SELECT count(*) FROM purchase_items WHERE order_id = o.id AND state = 'recorded')")" 0 \
    "orders with more than was asked"
echo "paid $paid, recorded $paid"
