SELECT
    phone_number,
    status,
    quarantined_until
FROM release_phone_number(CAST(:organization AS uuid));
