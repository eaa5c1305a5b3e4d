#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# numberwelld reconcile with an ElevenLabs key: each difference and its option, each vendor failing
# by itself, and a kill between a decision and its record.

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
    curl -fsS -X POST -H 'Content-Type: application/json' -d "$3" "$1/_sandbox/$2" >/dev/null
}

# What ElevenLabs has of a number: its ID, or its agent.
at_elevenlabs() {
    curl -fsS "$NUMBERWELL_ELEVENLABS_API_URL/_sandbox/state" | jq -r ".$1[\"$2\"] // \"none\""
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

# Keeps the private cluster up between the commands, as a console would.
expect 0 "$daemon" migrate
mkfifo "$work/hold"
"$daemon" activate "$work/hold" >/dev/null 2>&1 &
hold_pid=$!

elevenlabs=$NUMBERWELL_ELEVENLABS_API_URL
twilio=$NUMBERWELL_TWILIO_API_URL
agent=$NUMBERWELL_ELEVENLABS_AGENT_ID

echo "== five numbers, imported by hand with the right agent"
expect 0 "$daemon" purchase --count 5 --area-code 604 --json
mapfile -t numbers < <(jq -r '.phoneNumbers[]' <<<"$out")
for i in 0 1 2 3 4; do
    post "$elevenlabs" config "{\"addImported\":[{\"phoneNumber\":\"${numbers[i]}\",
        \"id\":\"phnum_$i\",\"agentId\":\"$agent\"}]}"
    printf '%s,phnum_%s\n' "${numbers[i]}" "$i" >>"$work/ids"
done
expect 0 "$daemon" reconcile --json
same "$(jq -r '.elevenLabs.complete, .elevenLabs.numbers' <<<"$out" | xargs)" "true 5" \
    "waiting numbers that are imported already are no difference"
expect 0 "$daemon" activate "$work/ids"
# Where calls go is Twilio's difference, and not looked at here.
sql "UPDATE twilio_numbers SET good_voice_url = '', webhook_is_accepted = true" >/dev/null
expect 0 "$daemon" reconcile --json

echo "== without a key nothing of it"
NUMBERWELL_ELEVENLABS_API_KEY='' expect 0 "$daemon" reconcile --json
same "$(jq -r .elevenLabs <<<"$out")" null "ElevenLabs' part without a key"

echo "== one of each kind is told"
reimport() {
    post "$elevenlabs" config "{\"removeImported\":[\"$1\"]}"
    [ -z "$2" ] || post "$elevenlabs" config "{\"addImported\":[{\"phoneNumber\":\"$1\",
        \"id\":\"$2\",\"agentId\":\"$3\"}]}"
}
reimport "${numbers[0]}" phnum_0 ""
reimport "${numbers[1]}" phnum_new "$agent"
reimport "${numbers[2]}" "" ""
post "$elevenlabs" config "{\"addImported\":[{\"phoneNumber\":\"${numbers[3]}\",\"id\":\"phnum_double\",
    \"agentId\":\"$agent\"},{\"phoneNumber\":\"+16045550166\",\"id\":\"phnum_stranger\"}]}"
expect 3 "$daemon" reconcile --json
same "$(jq -r '[.counts.wrong_agent, .counts.id_changed, .counts.missing_at_elevenlabs,
    .counts.imported_twice, .counts.import_left_over] | join(" ")' <<<"$out")" "1 1 1 1 1" "counts"
expect 3 "$daemon" reconcile
grep -q "^  ${numbers[0]}  none, not $agent" <<<"$out" || fail "the agent is not named: $out"
same "$(at_elevenlabs agents "${numbers[0]}")" none "the agent before"

echo "== kill -9 before the PATCH, and between it and its record: it is repeated"
for point in agent_to_set agent_set; do
    NUMBERWELL_KILL_AT=$point expect 137 "$daemon" reconcile --set-agents
    same "$(sql "SELECT state FROM differences WHERE kind = 'wrong_agent'")" open "after $point"
done
same "$(at_elevenlabs agents "${numbers[0]}")" "$agent" "the agent after the second kill"
reimport "${numbers[0]}" phnum_0 ""
expect 3 "$daemon" reconcile --set-agents --json
same "$(jq -r '.agentsSet | join(" ")' <<<"$out")" "${numbers[0]}" "agents set"
same "$(at_elevenlabs agents "${numbers[0]}")" "$agent" "the agent afterwards"

echo "== kill -9 around the DELETE: removed once, and then forgotten"
NUMBERWELL_KILL_AT=import_to_remove expect 137 "$daemon" reconcile --remove-imports
same "$(at_elevenlabs imported +16045550166)" phnum_stranger "the stranger before its removal"
NUMBERWELL_KILL_AT=import_removed expect 137 "$daemon" reconcile --remove-imports
expect 3 "$daemon" reconcile --remove-imports --json
same "$(jq -r '.counts.import_left_over, .counts.imported_twice' <<<"$out" | xargs)" "0 0" "left over"
same "$(at_elevenlabs imported +16045550166)" none "the stranger"
same "$(at_elevenlabs imported "${numbers[3]}")" phnum_3 "the pool's own import"

echo "== the rest, in one go"
expect 0 "$daemon" reconcile --take-ids --back-to-waiting --json
same "$(jq -r '(.idsTaken + .backToWaiting) | join(" ")' <<<"$out")" "${numbers[1]} ${numbers[2]}" \
    "what was decided"
same "$(sql "SELECT string_agg(status || ' ' || coalesce(elevenlabs_phone_id, '-'), ', '
    ORDER BY phone_number = '${numbers[1]}' DESC) FROM phone_number_pool
    WHERE phone_number IN ('${numbers[1]}', '${numbers[2]}')")" \
    "configured phnum_new, pending_import -" "the pool afterwards"
expect 0 "$daemon" reconcile --json

echo "== one vendor fails, the other is looked at all the same"
reimport "${numbers[4]}" phnum_4 ""
post "$twilio" faults '{"fault":"ErrorBefore","verb":"GET","times":-1}'
expect 3 "$daemon" reconcile --json
same "$(jq -r '.complete, .elevenLabs.complete, .counts.wrong_agent' <<<"$out" | xargs)" \
    "false true 1" "with Twilio failing"
curl -fsS -X DELETE "$twilio/_sandbox/faults" >/dev/null
post "$elevenlabs" faults '{"fault":"HalfJson","verb":"GET","times":-1}'
expect 3 "$daemon" reconcile --json
same "$(jq -r '.complete, .elevenLabs.complete, .counts.wrong_agent' <<<"$out" | xargs)" \
    "true false 1" "with ElevenLabs failing"
expect 3 "$daemon" reconcile --set-agents
curl -fsS -X DELETE "$elevenlabs/_sandbox/faults" >/dev/null
NUMBERWELL_ELEVENLABS_API_KEY=wrong expect 3 "$daemon" reconcile
grep -q invalid_api_key <<<"$out" || fail "invalid_api_key is not named: $out"
expect 0 "$daemon" reconcile --set-agents
