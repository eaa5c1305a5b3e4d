-- The oldest that is due, for one program alone. What a killed program had in hand is due at once.
UPDATE alert_deliveries AS d
SET
    state = 'sending',
    attempts = d.attempts + 1,
    lease_until = clock_timestamp()
    + make_interval(secs => CAST(:lease_ms AS double precision) / 1000),
    lease_backend = numberwell_lease_backend(),
    lease_backend_start = (
        SELECT a.backend_start FROM pg_stat_activity AS a
        WHERE a.pid = pg_backend_pid()
    )
FROM (
    SELECT w.id FROM alert_deliveries AS w
    WHERE
        w.channel = ANY(CAST(:channels AS text []))
        AND (
            (w.state = 'waiting' AND w.next_try_at <= clock_timestamp())
            OR (w.state = 'sending' AND NOT alert_delivery_is_leased(w))
        )
    ORDER BY w.alert_id, w.channel
    FOR UPDATE SKIP LOCKED
    LIMIT 1
) AS due,
alerts AS a
WHERE d.id = due.id AND a.id = d.alert_id
RETURNING
    CAST(d.id AS text) AS id,
    d.channel,
    d.attempts,
    a.id AS alert_id,
    a.area_code,
    a.kind,
    a.ready,
    a.threshold,
    a.raised_at;
