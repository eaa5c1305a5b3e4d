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
    AND NOT numberwell_lease_holds(r.lease_until, r.lease_backend, r.lease_backend_start);
