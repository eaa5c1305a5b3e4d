SELECT
    CAST(id AS text) AS id,
    actor,
    started_at,
    finished_at,
    coalesce(outcome, '') AS outcome,
    seen,
    opened,
    closed,
    unconfirmed,
    coalesce(error_kind, '') AS error_kind,
    coalesce(error_code, '') AS error_code,
    coalesce(error_detail, '') AS error_detail
FROM reconcile_runs
WHERE source = :source AND finished_at IS NOT NULL
ORDER BY started_at DESC
LIMIT :most;
