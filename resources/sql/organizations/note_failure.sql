-- Of programs that tried at once the first one counts.
UPDATE organization_needs AS n
SET
    tries = n.tries + 1,
    next_try_at = clock_timestamp() + back_off(n.tries + 1, interval '30 seconds', interval '1 hour'),
    error_code = :code,
    error_detail = :detail
WHERE n.organization_id = CAST(:id AS uuid) AND n.tries = :tries AND n.met_at IS NULL;
