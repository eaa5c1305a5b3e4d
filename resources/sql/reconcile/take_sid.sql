WITH renamed AS (
    UPDATE phone_number_pool AS p
    SET twilio_phone_sid = t.twilio_phone_sid
    FROM differences AS d
    INNER JOIN twilio_numbers AS t ON t.phone_number = d.phone_number
    WHERE
        d.phone_number = p.phone_number
        AND d.kind = 'sid_changed'
        AND d.state = 'open'
        AND d.phone_number = ANY(CAST(:numbers AS text []))
        AND d.details ->> 'now' = t.twilio_phone_sid
    RETURNING p.phone_number, p.twilio_phone_sid
),

followed AS (
    UPDATE organization_phone_numbers AS o
    SET twilio_phone_sid = r.twilio_phone_sid
    FROM renamed AS r
    WHERE o.phone_number = r.phone_number AND o.is_active
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'accepted',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM renamed AS r
WHERE d.phone_number = r.phone_number AND d.kind = 'sid_changed' AND d.state = 'open'
RETURNING d.phone_number;
