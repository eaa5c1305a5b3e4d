SELECT
    CAST(id AS text) AS id,
    started_at,
    finished_at,
    step,
    activated,
    CAST(draft AS text) AS draft,
    imported,
    active_seconds,
    actor
FROM weekly_sessions
WHERE finished_at IS NULL AND actor = numberwell_actor();
