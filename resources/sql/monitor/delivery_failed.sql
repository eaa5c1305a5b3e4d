-- Again after a growing pause, or given up where it has failed for too long.
UPDATE alert_deliveries AS d
SET
    state = CASE WHEN tried.is_over THEN 'given_up' ELSE 'waiting' END,
    finished_at = CASE WHEN tried.is_over THEN clock_timestamp() END,
    next_try_at = clock_timestamp() + greatest(
        make_interval(secs => CAST(:demanded_ms AS double precision) / 1000),
        back_off(
            d.attempts,
            make_interval(secs => CAST(:first_ms AS double precision) / 1000),
            make_interval(secs => CAST(:longest_ms AS double precision) / 1000)
        )
    ),
    lease_until = NULL,
    error_code = :code,
    error_detail = :detail
FROM (
    SELECT
        w.id,
        w.waiting_since < clock_timestamp()
        - make_interval(secs => CAST(:patience_ms AS double precision) / 1000) AS is_over
    FROM alert_deliveries AS w
    WHERE w.id = CAST(:id AS uuid)
) AS tried
WHERE d.id = tried.id AND d.state = 'sending' AND d.attempts = :attempts
RETURNING 1;
