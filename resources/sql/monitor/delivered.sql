-- By whoever has it in hand still: another program may have taken it over.
UPDATE alert_deliveries
SET
    state = 'delivered',
    finished_at = clock_timestamp(),
    lease_until = NULL,
    error_code = NULL,
    error_detail = NULL
WHERE id = CAST(:id AS uuid) AND state = 'sending' AND attempts = :attempts
RETURNING 1;
