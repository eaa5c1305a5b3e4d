-- A number that another open order names is left out: both would buy it. They go in sorted, so that
-- two orders of the same numbers wait for each other in one direction only.
INSERT INTO purchase_items (
    order_id, position, phone_number, area_code, country, locality, region, can_voice, can_sms,
    can_mms, monthly_price, currency
)
SELECT
    CAST(:order_id AS uuid),
    item.place + (
        SELECT coalesce(max(p.position), 0) FROM purchase_items AS p
        WHERE p.order_id = CAST(:order_id AS uuid)
    ),
    item.phone_number,
    nullif(item.area_code, ''),
    nullif(item.country, ''),
    nullif(item.locality, ''),
    nullif(item.region, ''),
    item.can_voice,
    item.can_sms,
    item.can_mms,
    CAST(nullif(item.monthly_price, '') AS numeric),
    nullif(item.currency, '')
FROM
    unnest(
        CAST(:numbers AS text []),
        CAST(:area_codes AS text []),
        CAST(:countries AS text []),
        CAST(:localities AS text []),
        CAST(:regions AS text []),
        CAST(:voice AS boolean []),
        CAST(:sms AS boolean []),
        CAST(:mms AS boolean []),
        CAST(:prices AS text []),
        CAST(:currencies AS text [])
    ) WITH ORDINALITY AS item (
        phone_number, area_code, country, locality, region, can_voice, can_sms, can_mms,
        monthly_price, currency, place
    )
WHERE NOT EXISTS (
    SELECT 1 FROM phone_number_pool AS owned
    WHERE owned.phone_number = item.phone_number AND owned.status <> 'released'
)
ORDER BY item.phone_number
ON CONFLICT DO NOTHING
RETURNING phone_number;
