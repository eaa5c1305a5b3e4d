-- One import for this worker: a number that a recent list did not show is asked for, one that is there
-- without an agent is given it.
WITH candidate AS (
    SELECT
        i.id,
        i.state
    FROM number_imports AS i
    INNER JOIN phone_number_pool AS p ON p.phone_number = i.phone_number
    WHERE
        i.finished_at IS NULL
        AND coalesce(i.next_try_at, '-infinity') <= clock_timestamp()
        AND elevenlabs_paused_until() IS NULL
        AND NOT number_import_is_leased(i)
        AND p.status IN ('purchased', 'pending_import', 'imported')
        AND (
            i.state = 'imported'
            OR (
                i.state = 'planned'
                AND i.absent_at
                > clock_timestamp() - make_interval(secs => CAST(:fresh_seconds AS integer))
            )
        )
    ORDER BY p.created_at, i.phone_number
    FOR UPDATE OF i SKIP LOCKED
    LIMIT 1
)

UPDATE number_imports AS i
SET
    state = CASE WHEN c.state = 'planned' THEN 'importing' ELSE c.state END,
    attempts = i.attempts + 1,
    asked_at = CASE WHEN c.state = 'planned' THEN clock_timestamp() ELSE i.asked_at END,
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
RETURNING CAST(i.id AS text) AS id;
