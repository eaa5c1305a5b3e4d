-- No row where a run is under way.
INSERT INTO reconcile_runs (source, lease_until, lease_backend_start)
VALUES (
    :source,
    clock_timestamp() + make_interval(secs => CAST(:lease_seconds AS integer)),
    (SELECT backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid())
)
ON CONFLICT (source) WHERE finished_at IS NULL DO NOTHING
RETURNING CAST(id AS text), started_at;
