-- A channel that was turned off sends nothing more, not even what waits.
UPDATE alert_deliveries
SET
    state = 'given_up',
    finished_at = clock_timestamp(),
    error_code = 'channel_off',
    error_detail = 'The channel was turned off.'
WHERE channel = :channel AND state = 'waiting';
