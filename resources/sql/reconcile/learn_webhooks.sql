-- The first look at a number, and what an import does to it, are knowledge; any other change is a
-- difference. Nobody minds where a number outside the pool points.
UPDATE twilio_numbers AS t
SET
    good_voice_url = t.voice_url,
    webhook_is_accepted = false
FROM twilio_numbers AS seen
LEFT JOIN phone_number_pool AS p ON p.phone_number = seen.phone_number
WHERE
    seen.phone_number = t.phone_number
    AND t.gone_since IS NULL
    AND t.good_voice_url IS DISTINCT FROM t.voice_url
    AND (
        p.id IS NULL
        OR p.status = 'released'
        OR (t.good_voice_url IS NULL AND p.status IN ('purchased', 'pending_import'))
        OR (
            is_elevenlabs_webhook(t.voice_url)
            AND NOT is_elevenlabs_webhook(coalesce(t.good_voice_url, ''))
        )
    );
