UPDATE weekly_sessions
SET step = 'done', finished_at = now(), draft = '[]'
WHERE id = CAST(:id AS uuid) AND finished_at IS NULL
RETURNING 1;
