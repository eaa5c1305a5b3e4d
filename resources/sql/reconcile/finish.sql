UPDATE reconcile_runs
SET
    finished_at = clock_timestamp(),
    outcome = :outcome,
    seen = :seen,
    opened = :opened,
    closed = :closed,
    unconfirmed = :unconfirmed,
    error_kind = nullif(CAST(:kind AS text), ''),
    error_code = nullif(CAST(:code AS text), ''),
    error_detail = nullif(CAST(:detail AS text), '')
WHERE id = CAST(:run AS uuid) AND finished_at IS NULL
RETURNING 1;
