#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# numberwelld reconcile against the stand-ins of another process: what was bought and given back
# behind the pool's back, a list that is cut short, and two programs at once.

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

post() {
    curl -fsS -X POST -H 'Content-Type: application/json' -d "$2" \
        "$NUMBERWELL_TWILIO_API_URL/_sandbox/$1" >/dev/null
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
# Twilio alone; elevenlabsreconcile.sh has both.
unset NUMBERWELL_ELEVENLABS_API_KEY

# Keeps the private cluster up between the commands, as a console would.
expect 0 "$daemon" migrate
mkfifo "$work/hold"
"$daemon" activate "$work/hold" >/dev/null 2>&1 &
hold_pid=$!

echo "== all agrees"
expect 0 "$daemon" purchase --count 3 --area-code 604 --json
first=$(jq -r '.phoneNumbers[0]' <<<"$out")
expect 0 "$daemon" reconcile --json
same "$(jq -r '.complete, .numbers' <<<"$out" | xargs)" "true 3" "the first look"

echo "== bought elsewhere: told, then adopted"
post config '{"addOwned":[{"phoneNumber":"+16045550188","friendlyName":"Front desk"},
    {"phoneNumber":"+16045550199"}]}'
expect 3 "$daemon" reconcile
grep -q '+16045550188  Front desk' <<<"$out" || fail "the stranger is not named: $out"
same "$(sql 'SELECT count(*) FROM phone_number_pool')" 3 "numbers in the pool before"
expect 0 "$daemon" reconcile --adopt --json
same "$(jq '.adopted | length' <<<"$out")" 2 "adopted"
same "$(sql "SELECT count(*) FROM phone_number_pool WHERE status = 'purchased' AND monthly_price = 1.15")" \
    5 "numbers in the pool"
expect 0 "$daemon" status --json
same "$(jq .needsImport <<<"$out")" 5 "waiting for ElevenLabs"

echo "== a list cut short proves nothing gone"
post config "{\"removeOwned\":[\"$first\"]}"
post faults '{"fault":"HalfJson","verb":"GET","pathContains":"/IncomingPhoneNumbers.json","times":-1}'
expect 1 "$daemon" reconcile --json
same "$(sql "SELECT count(*) FROM differences WHERE kind = 'gone_at_twilio'")" 0 "gone after no list"
curl -fsS -X DELETE "$NUMBERWELL_TWILIO_API_URL/_sandbox/faults" >/dev/null
expect 3 "$daemon" reconcile --json
same "$(jq -r '.counts.gone_at_twilio, .differences[0].phoneNumber' <<<"$out" | xargs)" "1 $first" "gone"
same "$(sql "SELECT status FROM phone_number_pool WHERE phone_number = '$first'")" purchased \
    "the lost number's state"

echo "== two programs at once: one is told so"
post config '{"latencyMs":700}'
"$daemon" reconcile >/dev/null 2>&1 &
other=$!
for _ in $(seq 100); do
    [ "$(sql 'SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL')" = 1 ] && break
    sleep 0.02
done
expect 1 "$daemon" reconcile
grep -q 'reconcile_running' "$work/err" || fail "no word of the other program: $(cat "$work/err")"
wait "$other" || true

echo "== kill -9 in the middle leaves nothing half done, and nobody waits for it"
before=$(sql 'SELECT count(*) FROM twilio_numbers')
post config '{"addOwned":[{"phoneNumber":"+16045550177"}]}'
"$daemon" reconcile >/dev/null 2>&1 &
victim=$!
for _ in $(seq 100); do
    [ "$(sql 'SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL')" = 1 ] && break
    sleep 0.02
done
kill -9 "$victim"
wait "$victim" 2>/dev/null || true
same "$(sql 'SELECT count(*) FROM twilio_numbers')" "$before" "numbers known after the kill"
post config '{"latencyMs":0}'
expect 3 "$daemon" reconcile --json
same "$(jq -r '.counts.not_in_pool' <<<"$out")" 1 "found after the kill"

NUMBERWELL_TWILIO_AUTH_TOKEN=wrong expect 1 "$daemon" reconcile
grep -q 20003 "$work/err" || fail "20003 is not named: $(cat "$work/err")"
