-- What the triggers wrote just now gives way to the days on which it happened.
WITH replaced AS (
    DELETE FROM number_events
    RETURNING phone_number
),

lives AS (
    SELECT
        p.phone_number,
        p.created_at AS happened_at,
        'purchased' AS kind,
        CAST(NULL AS text) AS from_status
    FROM phone_number_pool AS p
    UNION ALL
    SELECT
        p.phone_number,
        p.configured_at,
        'configured',
        'purchased'
    FROM phone_number_pool AS p
    WHERE p.configured_at IS NOT NULL
    UNION ALL
    SELECT
        p.phone_number,
        coalesce(p.assigned_at, p.configured_at + interval '1 day'),
        'assigned',
        'configured'
    FROM phone_number_pool AS p
    WHERE p.status IN ('assigned', 'quarantined')
    UNION ALL
    SELECT
        p.phone_number,
        now() - interval '29 days',
        'quarantined',
        'assigned'
    FROM phone_number_pool AS p
    WHERE p.status = 'quarantined'
    UNION ALL
    SELECT
        p.phone_number,
        p.created_at + interval '2 hours',
        p.status,
        'purchased'
    FROM phone_number_pool AS p
    WHERE p.status IN ('pending_import', 'imported')
)

INSERT INTO number_events (phone_number, happened_at, actor, kind, from_status, to_status)
SELECT
    phone_number,
    happened_at,
    'sandbox',
    kind,
    from_status,
    kind
FROM lives
ORDER BY happened_at;
