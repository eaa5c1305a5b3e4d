SELECT
    CAST(i.id AS text) AS id,
    CAST(i.order_id AS text) AS order_id,
    i.position,
    i.phone_number,
    coalesce(i.area_code, '') AS area_code,
    coalesce(i.country, '') AS country,
    coalesce(i.locality, '') AS locality,
    coalesce(i.region, '') AS region,
    i.can_voice,
    i.can_sms,
    i.can_mms,
    coalesce(CAST(i.monthly_price AS text), '') AS monthly_price,
    coalesce(i.currency, '') AS currency,
    i.state,
    coalesce(i.twilio_phone_sid, '') AS twilio_phone_sid,
    coalesce(i.error_code, '') AS error_code,
    coalesce(i.error_detail, '') AS error_detail,
    i.attempts,
    i.updated_at,
    o.created_at AS ordered_at
FROM purchase_items AS i
INNER JOIN purchase_orders AS o ON o.id = i.order_id
WHERE i.id = CAST(:id AS uuid);
