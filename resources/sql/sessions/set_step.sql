UPDATE weekly_sessions
SET step = :step
WHERE id = CAST(:id AS uuid) AND finished_at IS NULL
RETURNING 1;
