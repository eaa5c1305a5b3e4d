UPDATE alert_deliveries
SET
    state = 'given_up',
    finished_at = clock_timestamp(),
    error_code = coalesce(error_code, 'stopped_by_admin'),
    error_detail = coalesce(error_detail, '')
WHERE id = CAST(:id AS uuid) AND state = 'waiting'
RETURNING 1;
