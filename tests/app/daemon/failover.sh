#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Numberwell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A failover under a running service: a primary with a synchronous standby, 16 clients that make
# organizations, the primary killed (-9), the standby promoted. No acknowledged number may be lost
# or given twice, and the service comes back by itself. Prints how long that took.

set -euo pipefail

daemon=${NUMBERWELL_BIN_DIR:?}/numberwelld
bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
readonly clients=16 ready=4000
work=$(mktemp -d)
chmod 755 "$work"
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config HOME=$work
serve_pid=

# PostgreSQL refuses root.
as_owner() {
    if ((EUID == 0)); then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

stop_server() {
    as_owner "$bin/pg_ctl" -D "$work/pg/$1" -m immediate -w stop >/dev/null 2>&1 || true
}

cleanup() {
    touch "$work/stop"
    [ -z "$serve_pid" ] || kill "$serve_pid" 2>/dev/null || true
    wait
    stop_server primary
    stop_server standby
    rm -rf "$work"
}
trap cleanup EXIT

fail() {
    echo "FAILED: $*" >&2
    tail -n 20 "$work/log" >&2 || true
    exit 1
}

same() {
    [ "$1" = "$2" ] || fail "$3: $1 instead of $2"
}

# sql SERVER STATEMENT
sql() {
    psql -X -h "$work/pg" -p "${port[$1]}" -U numberwell -d postgres -At -v ON_ERROR_STOP=1 -c "$2"
}

# Only a socket's name: nothing listens on TCP.
declare -A port=([primary]=5501 [standby]=5502)

start_server() {
    as_owner "$bin/pg_ctl" -D "$work/pg/$1" -l "$work/pg/$1.log" -w \
        -o "-p ${port[$1]} -k $work/pg -c listen_addresses='' $2" start >/dev/null
}

install -d -m 755 "$work/pg"
((EUID != 0)) || chown postgres "$work/pg"
as_owner "$bin/initdb" -D "$work/pg/primary" -U numberwell -A trust >/dev/null
start_server primary "-c wal_level=replica -c max_connections=100"
as_owner "$bin/pg_basebackup" -h "$work/pg" -p "${port[primary]}" -U numberwell -D "$work/pg/standby" \
    -R -X stream -d "application_name=standby"
start_server standby "-c max_connections=100"
# Each commit is on both before it is acknowledged. By command line: the standby would inherit it.
as_owner "$bin/pg_ctl" -D "$work/pg/primary" -w -m fast stop >/dev/null
start_server primary "-c wal_level=replica -c max_connections=100 -c synchronous_standby_names=standby"
for _ in $(seq 100); do
    [ "$(sql primary "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")" = 1 ] && break
    sleep 0.1
done

# The one that takes writes is looked for, whichever it is.
export NUMBERWELL_DATABASE_URL="postgresql://numberwell@/postgres?host=$work/pg,$work/pg&port=${port[primary]},${port[standby]}&target_session_attrs=read-write"
export NUMBERWELL_API_TOKEN=failover
"$daemon" migrate >/dev/null
sql primary "INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, status)
    SELECT '+1604' || (5000000 + n), 'PN' || n, 'phnum_' || n, 'configured'
    FROM generate_series(1, $ready) AS n" >/dev/null

"$daemon" serve --listen 127.0.0.1:0 2>"$work/log" &
serve_pid=$!
listening=
for _ in $(seq 100); do
    listening=$(sed -n '/"listening"/s/.*"port":\([0-9]*\).*/\1/p' "$work/log")
    [ -z "$listening" ] || break
    sleep 0.1
done
[ -n "$listening" ] || fail "the service does not listen"

# Makes organizations one after the other; keeps the time, the name and the number of each that was
# acknowledged.
client() {
    local i=0 name answer status
    while [ ! -e "$work/stop" ]; do
        i=$((i + 1))
        name=client-$1-$i
        answer=$(curl -s -m 20 -w '\n%{http_code}' -H "Authorization: Bearer failover" \
            -H "Content-Type: application/json" -d "{\"name\":\"$name\",\"email\":\"a@b.example\"}" \
            "http://127.0.0.1:$listening/api/auth/organizations") || true
        status=${answer##*$'\n'}
        if [ "$status" = 201 ]; then
            printf '%s|%s|%s\n' "$(date +%s%N)" "$name" \
                "$(grep -o '"phoneNumber": *"[^"]*"' <<<"$answer" | cut -d'"' -f4)" \
                >>"$work/acknowledged.$1"
        else
            echo "$status" >>"$work/refused.$1"
            sleep 0.1
        fi
    done
}
for n in $(seq "$clients"); do
    client "$n" &
done
sleep 4

killed=$(date +%s%N)
kill -9 "$(head -n 1 "$work/pg/primary/postmaster.pid")"
as_owner "$bin/pg_ctl" -D "$work/pg/standby" -w promote >/dev/null
promoted=$(date +%s%N)
for _ in $(seq 300); do
    last=$(cat "$work"/acknowledged.* | sort -n | tail -n 1 | cut -d'|' -f1)
    ((last > promoted)) && break
    sleep 0.1
done
first=$(cat "$work"/acknowledged.* | sort -n | awk -F'|' -v t="$promoted" '$1 > t { print $1; exit }')
[ -n "$first" ] || fail "nothing was acknowledged after the failover"
sleep 3
touch "$work/stop"
for job in $(jobs -p); do
    [ "$job" = "$serve_pid" ] || wait "$job"
done

cat "$work"/acknowledged.* >"$work/acknowledged"
before=$(awk -F'|' -v t="$killed" '$1 < t' "$work/acknowledged" | wc -l)
after=$(awk -F'|' -v t="$promoted" '$1 > t' "$work/acknowledged" | wc -l)
((before > 0 && after > 0)) || fail "$before before, $after after"

awk -F'|' '{ print $2 "|" $3 }' "$work/acknowledged" | sort >"$work/told"
sql standby "SELECT o.name || '|' || a.phone_number FROM organizations AS o
    INNER JOIN organization_phone_numbers AS a ON a.organization_id = o.id AND a.is_active" \
    | sort >"$work/kept"
same "$(comm -23 "$work/told" "$work/kept" | wc -l)" 0 "acknowledged and lost"
same "$(cut -d'|' -f2 "$work/kept" | sort | uniq -d | wc -l)" 0 "given twice"
same "$(sql standby "SELECT count(*) FROM phone_number_pool WHERE status = 'assigned'")" \
    "$(wc -l <"$work/kept")" "assigned in the pool"
kill -0 "$serve_pid" || fail "the service ended"

awk -v killed="$killed" -v promoted="$promoted" -v first="$first" -v before="$before" -v after="$after" \
    'BEGIN { printf "%d acknowledged before and %d after the failover, none lost, none twice; promoted " \
        "after %.1f s, the service back %.1f s after the kill\n", before, after,
        (promoted - killed) / 1e9, (first - killed) / 1e9 }'
