INSERT INTO purchase_orders (idempotency_key, requested, area_codes, unit_price, currency)
VALUES (
    nullif(CAST(:key AS text), ''),
    :requested,
    CAST(:area_codes AS text []),
    CAST(nullif(CAST(:unit_price AS text), '') AS numeric),
    nullif(CAST(:currency AS text), '')
)
RETURNING id;
