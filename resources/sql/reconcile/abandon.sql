-- Runs whose program has gone or has been silent for too long end here.
UPDATE reconcile_runs AS r
SET
    finished_at = clock_timestamp(),
    outcome = 'failed',
    error_kind = 'Cancelled',
    error_code = 'abandoned',
    error_detail = 'The program that had begun it is gone.'
WHERE
    r.source = :source
    AND r.finished_at IS NULL
    AND (
        r.lease_until < clock_timestamp()
        OR (
            r.lease_backend <> pg_backend_pid()
            AND NOT EXISTS (
                SELECT 1 FROM pg_stat_activity AS a
                WHERE
                    a.pid = r.lease_backend
                    -- Hidden from those who may not see other users.
                    AND coalesce(a.backend_start = r.lease_backend_start, true)
            )
        )
    );
