UPDATE weekly_sessions
SET draft = CAST(:draft AS jsonb)
WHERE id = CAST(:id AS uuid) AND finished_at IS NULL
RETURNING 1;
