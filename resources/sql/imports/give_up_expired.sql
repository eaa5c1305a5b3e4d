-- Refused for so long: nobody expects it any more. What may be under way is not given up.
UPDATE number_imports AS i
SET state = 'failed', next_try_at = NULL
FROM (
    SELECT n.id FROM number_imports AS n
    WHERE
        n.state IN ('planned', 'imported')
        AND n.waiting_since
        < clock_timestamp() - make_interval(secs => CAST(:seconds AS double precision))
        AND NOT number_import_is_leased(n)
    ORDER BY n.phone_number
    FOR UPDATE OF n SKIP LOCKED
) AS expired
WHERE i.id = expired.id
RETURNING CAST(i.id AS text) AS id;
