-- The open imports that a list tells about, and which no other program has in hand.
WITH free AS (
    SELECT n.id FROM number_imports AS n
    WHERE
        n.finished_at IS NULL
        AND coalesce(n.next_try_at, '-infinity') <= clock_timestamp()
        AND NOT number_import_is_leased(n)
    ORDER BY n.phone_number
    FOR UPDATE OF n SKIP LOCKED
)

SELECT
    CAST(i.id AS text) AS id,
    i.phone_number,
    i.agent_id,
    i.state,
    i.elevenlabs_phone_id,
    i.error_code,
    i.error_detail,
    i.attempts,
    i.waiting_since,
    i.next_try_at,
    i.is_worked_on,
    i.actor,
    i.created_at,
    i.label,
    i.can_sms,
    i.is_put_off,
    i.asked_at IS NOT NULL AS was_asked,
    -- How long a request that is under way may still take, in milliseconds.
    greatest(
        0,
        ceil(
            extract(EPOCH FROM i.asked_at - CAST(:as_of AS timestamptz)) * 1000
            + CAST(:settled_ms AS double precision)
        )
    ) AS unsettled_ms
FROM number_import_items AS i
INNER JOIN free ON free.id = i.id
ORDER BY i.created_at, i.phone_number;
