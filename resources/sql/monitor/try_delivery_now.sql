UPDATE alert_deliveries
SET
    state = 'waiting',
    finished_at = NULL,
    next_try_at = clock_timestamp(),
    waiting_since = CASE
        WHEN state = 'given_up' THEN clock_timestamp() ELSE waiting_since
    END
WHERE id = CAST(:id AS uuid) AND state IN ('waiting', 'given_up')
RETURNING 1;
