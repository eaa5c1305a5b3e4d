SELECT
    (
        SELECT count(*) - count(DISTINCT phone_number) FROM organization_phone_numbers
        WHERE is_active
    ) AS given_twice,
    (
        SELECT count(*)
        FROM (SELECT * FROM phone_number_pool WHERE status = 'assigned') AS p
        FULL JOIN
            (SELECT * FROM organization_phone_numbers WHERE is_active) AS o
            ON o.phone_number = p.phone_number AND o.organization_id = p.organization_id
        WHERE p.id IS NULL OR o.id IS NULL
    ) AS differing;
