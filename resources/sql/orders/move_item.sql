-- Only by who holds the lease: a worker that was given up for dead changes nothing any more.
UPDATE purchase_items
SET
    state = :state,
    error_code = nullif(CAST(:code AS text), ''),
    error_detail = nullif(CAST(:detail AS text), ''),
    request_id = coalesce(nullif(CAST(:request_id AS text), ''), request_id),
    lease_until
    = CASE
        WHEN CAST(:keep_lease AS boolean)
            THEN clock_timestamp() + make_interval(secs => CAST(:lease_seconds AS integer))
    END
WHERE id = CAST(:id AS uuid) AND lease_owner = :owner
RETURNING 1;
