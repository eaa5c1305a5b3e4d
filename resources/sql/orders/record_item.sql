-- Into the pool. A number that the pool knows already (adopted meanwhile) keeps its row; one that
-- was given back before begins anew in it.
INSERT INTO phone_number_pool AS p (
    phone_number, twilio_phone_sid, status, area_code, country, locality, region, can_voice,
    can_sms, can_mms, monthly_price, currency, friendly_name
)
SELECT
    i.phone_number,
    i.twilio_phone_sid,
    'purchased',
    i.area_code,
    i.country,
    i.locality,
    i.region,
    i.can_voice,
    i.can_sms,
    i.can_mms,
    coalesce(i.monthly_price, o.unit_price),
    coalesce(i.currency, o.currency),
    :friendly_name
FROM purchase_items AS i
INNER JOIN purchase_orders AS o ON o.id = i.order_id
WHERE i.id = CAST(:id AS uuid)
ON CONFLICT (phone_number) DO UPDATE SET
    twilio_phone_sid = excluded.twilio_phone_sid,
    status = CASE WHEN p.status = 'released' THEN 'purchased' ELSE p.status END,
    monthly_price = CASE
        WHEN p.status = 'released' THEN excluded.monthly_price ELSE p.monthly_price
    END,
    currency = CASE WHEN p.status = 'released' THEN excluded.currency ELSE p.currency END;
