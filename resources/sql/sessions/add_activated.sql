UPDATE weekly_sessions
SET activated = activated + :activated, imported = imported + :imported
WHERE id = CAST(:id AS uuid)
RETURNING 1;
