#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The strategy document's test commands as they stand there, with a token: buy, look, create, and see
# the number assigned in the same moment. Stand-ins in another process, a private PostgreSQL.

set -euo pipefail

daemon=${NUMBERWELL_BIN_DIR:?}/numberwelld
work=$(mktemp -d)
chmod 755 "$work"
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME"
sandbox_pid=
serve_pid=

cleanup() {
    [ -z "$serve_pid" ] || kill "$serve_pid" 2>/dev/null || true
    [ -z "$sandbox_pid" ] || kill "$sandbox_pid" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap cleanup EXIT

fail() {
    echo "FAILED: $*" >&2
    cat "$work/log" >&2 || true
    exit 1
}

same() {
    [ "$1" = "$2" ] || fail "$3: $1 instead of $2"
}

# call STATUS CURL-ARGUMENTS…: keeps the answer in $out.
call() {
    local wanted=$1 status
    shift
    status=$(curl -sS -o "$work/out" -w '%{http_code}' "$@")
    out=$(cat "$work/out")
    same "$status" "$wanted" "$*: $out"
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

echo "== no token, no service"
status=0
"$daemon" serve --listen 127.0.0.1:0 2>"$work/log" || status=$?
same "$status" 2 "exit status without a token"
grep -q NUMBERWELL_API_TOKEN "$work/log" || fail "the variable is not named"

export NUMBERWELL_API_TOKEN=a-token-for-this-test
"$daemon" serve --listen 127.0.0.1:0 2>"$work/log" &
serve_pid=$!
port=
for _ in $(seq 300); do
    port=$(sed -n 's/.*"message":"listening","port":\([0-9]*\).*/\1/p' "$work/log")
    [ -n "$port" ] && break
    sleep 0.1
done
[ -n "$port" ] || fail "it does not listen"
url=http://127.0.0.1:$port
token="Authorization: Bearer $NUMBERWELL_API_TOKEN"

echo "== health"
call 200 "$url/healthz"
call 200 "$url/readyz"
call 401 "$url/metrics"
call 200 -H "$token" "$url/metrics"
call 401 "$url/api/admin/phone-numbers/pool/status"
call 401 -H "Authorization: Bearer wrong" "$url/api/admin/phone-numbers/pool/status"

echo "== 1. Purchase pool"
call 200 -X POST "$url/api/admin/phone-numbers/batch-purchase" \
    -H "$token" \
    -H "Content-Type: application/json" \
    -d '{"count": 5, "areaCode": "604"}'
same "$(jq -c '[.success, .count, .requested, (.phoneNumbers | length), .failed]' <<<"$out")" \
    '[true,5,5,5,[]]' "the purchase"
jq -e '.nextStep and (.importInstructions | length > 0) and .orderId' <<<"$out" >/dev/null \
    || fail "the purchase's answer is not whole: $out"
numbers=$(jq -c '.phoneNumbers' <<<"$out")

echo "== 2. Check pool status"
call 200 -H "$token" "$url/api/admin/phone-numbers/pool/status"
same "$(jq -c '[.poolStatus.purchased, .configured, .needsImport, .recommendation]' <<<"$out")" \
    '[5,0,5,"Replenish pool soon"]' "the status"

echo "== activate, as after the import at ElevenLabs"
jq -c '{phoneNumbers: [to_entries[] | {phoneNumber: .value, elevenLabsPhoneId: "phone_xyz\(.key)"}]}' \
    <<<"$numbers" >"$work/pairs.json"
call 200 -X POST "$url/api/admin/phone-numbers/batch-activate" \
    -H "$token" -H "Content-Type: application/json" -d @"$work/pairs.json"
same "$(jq -c '[.success, .message, (.results | map(.phoneNumber))]' <<<"$out")" \
    "[true,\"Activated 5 numbers\",$numbers]" "the activation"
same "$(jq -c '[.results[].status] | unique' <<<"$out")" '["activated"]' "its results"
call 200 -H "$token" "$url/api/admin/phone-numbers/pool/status"
same "$(jq -r .recommendation <<<"$out")" "Pool healthy" "the recommendation at 5"

echo "== 3. Test organization creation, 4. verify instant assignment"
call 201 -X POST "$url/api/auth/organizations" \
    -H "$token" \
    -H "Content-Type: application/json" \
    -d '{"name": "Test Auto", "email": "test@example.com"}'
same "$(jq -c '[.success, .organization.name, .organization.readyToUse, .message]' <<<"$out")" \
    '[true,"Test Auto",true,"Organization \"Test Auto\" created and ready to use!"]' "the creation"
jq -e --argjson numbers "$numbers" '.organization.phoneNumber as $n | $numbers | index($n) != null' \
    <<<"$out" >/dev/null || fail "the number is none of the pool's: $out"

echo "== its end"
kill -TERM "$serve_pid"
status=0
wait "$serve_pid" || status=$?
serve_pid=
same "$status" 0 "exit status after SIGTERM"
if grep -q -e "$NUMBERWELL_API_TOKEN" -e "$NUMBERWELL_TWILIO_AUTH_TOKEN" "$work/log"; then
    fail "a secret is in the log"
fi
