-- Only by who holds the lease, or, with an empty owner, by a look at the list that locked the row.
UPDATE number_imports
SET
    state = :state,
    elevenlabs_phone_id
    = CASE
        WHEN CAST(:state AS text) NOT IN ('planned', 'checking') THEN elevenlabs_phone_id
    END,
    error_code = nullif(CAST(:code AS text), ''),
    error_detail = nullif(CAST(:detail AS text), ''),
    asked_at = CASE CAST(:asked AS text)
        WHEN 'now' THEN clock_timestamp()
        WHEN 'no' THEN NULL
        ELSE asked_at
    END,
    absent_at = CASE WHEN CAST(:state AS text) IN ('planned', 'failed') THEN absent_at END,
    waits = waits + CASE WHEN CAST(:rests AS boolean) THEN 1 ELSE 0 END,
    waiting_since = CASE
        WHEN CAST(:rests AS boolean) THEN coalesce(waiting_since, clock_timestamp())
        ELSE waiting_since
    END,
    next_try_at = CASE
        WHEN CAST(:rests AS boolean)
            THEN clock_timestamp() + greatest(
                make_interval(secs => CAST(:at_least_ms AS double precision) / 1000),
                back_off(
                    waits + 1,
                    make_interval(secs => CAST(:first_ms AS double precision) / 1000),
                    make_interval(secs => CAST(:longest_ms AS double precision) / 1000)
                )
            )
    END,
    lease_until = NULL
WHERE
    id = CAST(:id AS uuid)
    AND finished_at IS NULL
    AND (CAST(:owner AS text) = '' OR lease_owner = :owner)
RETURNING 1;
