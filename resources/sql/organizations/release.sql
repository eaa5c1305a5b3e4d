SELECT
    phone_number,
    quarantined_until
FROM release_phone_number(CAST(:id AS uuid));
