-- A number that the account owned before the order: it belongs to the pool, and the order goes on
-- without it. A row that the pool has already stays as it is.
INSERT INTO phone_number_pool (
    phone_number, twilio_phone_sid, status, area_code, country, locality, region, can_voice,
    can_sms, can_mms, friendly_name
)
SELECT
    i.phone_number,
    :sid,
    'purchased',
    i.area_code,
    i.country,
    i.locality,
    i.region,
    i.can_voice,
    i.can_sms,
    i.can_mms,
    :friendly_name
FROM purchase_items AS i
WHERE i.id = CAST(:id AS uuid)
ON CONFLICT (phone_number) DO NOTHING;
