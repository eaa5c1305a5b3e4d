UPDATE weekly_sessions
SET activated = activated + :activated
WHERE id = CAST(:id AS uuid)
RETURNING 1;
