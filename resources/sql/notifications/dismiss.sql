UPDATE admin_notifications
SET status = 'dismissed', resolved_at = now()
WHERE id = CAST(:id AS uuid) AND status = 'pending'
RETURNING 1;
