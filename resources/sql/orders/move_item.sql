-- Only by who holds the lease: a worker that was given up for dead changes nothing any more.
UPDATE purchase_items
SET
    state = :state,
    error_code = nullif(CAST(:code AS text), ''),
    error_detail = nullif(CAST(:detail AS text), ''),
    request_id = coalesce(nullif(CAST(:request_id AS text), ''), request_id),
    waits = waits + CASE WHEN CAST(:rests AS boolean) THEN 1 ELSE 0 END,
    waiting_since
    = CASE WHEN CAST(:rests AS boolean) THEN coalesce(waiting_since, clock_timestamp())
    ELSE waiting_since END,
    next_try_at = CASE
        WHEN CAST(:rests AS boolean)
            THEN clock_timestamp() + back_off(
                waits + 1,
                make_interval(secs => CAST(:first_ms AS double precision) / 1000),
                make_interval(secs => CAST(:longest_ms AS double precision) / 1000)
            )
    END,
    lease_until = CASE WHEN CAST(:keeps_lease AS boolean) THEN lease_until END
WHERE id = CAST(:id AS uuid) AND lease_owner = :owner
RETURNING 1;
