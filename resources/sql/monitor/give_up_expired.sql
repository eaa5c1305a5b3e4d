-- What no program could even try for too long: none that runs has the channel set up.
UPDATE alert_deliveries
SET
    state = 'given_up',
    finished_at = clock_timestamp(),
    error_code = coalesce(error_code, 'no_program'),
    error_detail = coalesce(error_detail, 'No program that runs has this channel set up.')
WHERE
    state = 'waiting'
    AND waiting_since < clock_timestamp()
    - make_interval(secs => CAST(:patience_ms AS double precision) / 1000);
