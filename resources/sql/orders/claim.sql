-- One item for this worker. 'planned' comes back as 'buying'; one whose worker died in the middle
-- comes back as 'checking': its number is looked up before anything else.
WITH candidate AS (
    SELECT
        i.id,
        i.state,
        i.updated_at
    FROM purchase_items AS i
    INNER JOIN purchase_orders AS o ON o.id = i.order_id
    WHERE
        i.order_id = CAST(:order_id AS uuid)
        AND o.state = 'open'
        AND coalesce(i.next_try_at, '-infinity') <= clock_timestamp()
        AND coalesce(o.next_try_at, '-infinity') <= clock_timestamp()
        AND NOT EXISTS (
            SELECT 1 FROM vendor_pauses AS p
            WHERE p.account = :account AND p.paused_until > clock_timestamp()
        )
        AND (
            (i.state IN ('buying', 'checking') AND NOT purchase_item_is_leased(i))
            OR (
                i.state = 'planned'
                AND o.stop_code IS NULL
                AND (
                    SELECT count(*) FROM purchase_items AS taken
                    WHERE
                        taken.order_id = i.order_id
                        AND taken.state IN ('buying', 'checking', 'bought', 'recorded')
                ) < o.requested
            )
        )
    ORDER BY i.state = 'planned', i.position
    FOR UPDATE OF i SKIP LOCKED
    LIMIT 1
)

UPDATE purchase_items AS i
SET
    state = CASE WHEN c.state = 'planned' THEN 'buying' ELSE 'checking' END,
    attempts = i.attempts + CASE WHEN c.state = 'planned' THEN 1 ELSE 0 END,
    next_try_at = NULL,
    lease_owner = :owner,
    lease_until = clock_timestamp() + make_interval(secs => CAST(:lease_seconds AS integer)),
    lease_backend = numberwell_lease_backend(),
    lease_backend_start = (
        SELECT a.backend_start FROM pg_stat_activity AS a
        WHERE a.pid = pg_backend_pid()
    )
FROM candidate AS c
WHERE i.id = c.id
RETURNING
    CAST(i.id AS text) AS id,
    CAST(extract(EPOCH FROM i.updated_at - c.updated_at) AS bigint) AS untouched_for;
