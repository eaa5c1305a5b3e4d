UPDATE weekly_sessions
SET active_seconds = coalesce(active_seconds, 0) + :seconds
WHERE id = CAST(:id AS uuid)
RETURNING 1;
