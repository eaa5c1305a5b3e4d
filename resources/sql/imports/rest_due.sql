-- The list could not be read: all that would be worked on now waits.
UPDATE number_imports AS i
SET
    error_code = nullif(CAST(:code AS text), ''),
    error_detail = nullif(CAST(:detail AS text), ''),
    waits = i.waits + 1,
    waiting_since = coalesce(i.waiting_since, clock_timestamp()),
    next_try_at = clock_timestamp() + greatest(
        make_interval(secs => CAST(:at_least_ms AS double precision) / 1000),
        back_off(
            i.waits + 1,
            make_interval(secs => CAST(:first_ms AS double precision) / 1000),
            make_interval(secs => CAST(:longest_ms AS double precision) / 1000)
        )
    )
FROM (
    SELECT n.id FROM number_imports AS n
    WHERE
        n.finished_at IS NULL
        AND coalesce(n.next_try_at, '-infinity') <= clock_timestamp()
        AND NOT number_import_is_leased(n)
    ORDER BY n.phone_number
    FOR UPDATE OF n SKIP LOCKED
) AS due
WHERE i.id = due.id
RETURNING CAST(i.id AS text) AS id;
