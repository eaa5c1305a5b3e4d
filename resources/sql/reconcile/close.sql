-- What agrees again. Answers how many. Those ignored stay so for good.
WITH closed AS (
    UPDATE differences AS d
    SET state = 'resolved', resolution = 'agrees', decided_at = now()
    FROM difference_kinds AS k
    WHERE
        k.kind = d.kind
        AND k.source = :source
        AND d.state = 'open'
        AND NOT EXISTS (
            SELECT 1 FROM found_differences AS f
            WHERE f.kind = d.kind AND f.phone_number = d.phone_number
        )
    RETURNING 1
)

SELECT count(*) FROM closed;
