-- Into the pool as bought, with what Twilio says of it. A number that was given back and bought
-- again begins anew in its old row.
WITH wanted AS (
    SELECT
        d.id,
        t.phone_number,
        t.twilio_phone_sid,
        t.friendly_name,
        t.can_voice,
        t.can_sms,
        t.can_mms,
        nullif(g.country, '') AS country,
        CAST(nullif(g.price, '') AS numeric) AS price,
        nullif(g.currency, '') AS currency
    FROM
        unnest(
            CAST(:numbers AS text []),
            CAST(:countries AS text []),
            CAST(:prices AS text []),
            CAST(:currencies AS text [])
        ) AS g (phone_number, country, price, currency)
    INNER JOIN differences AS d ON d.phone_number = g.phone_number
    INNER JOIN twilio_numbers AS t ON t.phone_number = g.phone_number
    WHERE d.kind = 'not_in_pool' AND d.state IN ('open', 'ignored') AND t.gone_since IS NULL
),

adopted AS (
    INSERT INTO phone_number_pool AS p (
        phone_number, twilio_phone_sid, status, country, can_voice, can_sms, can_mms,
        monthly_price, currency, friendly_name
    )
    SELECT
        phone_number,
        twilio_phone_sid,
        'purchased',
        country,
        can_voice,
        can_sms,
        can_mms,
        price,
        currency,
        friendly_name
    FROM wanted
    ON CONFLICT (phone_number) DO UPDATE SET
        twilio_phone_sid = excluded.twilio_phone_sid,
        status = 'purchased',
        can_voice = excluded.can_voice,
        can_sms = excluded.can_sms,
        can_mms = excluded.can_mms,
        monthly_price = excluded.monthly_price,
        currency = excluded.currency,
        friendly_name = excluded.friendly_name
    WHERE p.status = 'released'
    RETURNING p.phone_number
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'adopted',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM wanted AS w
INNER JOIN adopted AS a ON a.phone_number = w.phone_number
WHERE d.id = w.id
RETURNING d.phone_number;
