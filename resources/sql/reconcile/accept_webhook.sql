WITH accepted AS (
    UPDATE twilio_numbers AS t
    SET good_voice_url = t.voice_url, webhook_is_accepted = true
    FROM differences AS d
    WHERE
        d.phone_number = t.phone_number
        AND d.kind = 'webhook_changed'
        AND d.state = 'open'
        AND d.phone_number = ANY(CAST(:numbers AS text []))
        -- What the admin saw is what is accepted.
        AND d.details ->> 'now' = t.voice_url
    RETURNING t.phone_number
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'accepted',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM accepted AS a
WHERE d.phone_number = a.phone_number AND d.kind = 'webhook_changed' AND d.state = 'open'
RETURNING d.phone_number;
