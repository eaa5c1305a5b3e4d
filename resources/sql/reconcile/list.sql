-- Everything that is open or ignored, the urgent first.
SELECT
    CAST(d.id AS text) AS id,
    d.kind,
    d.phone_number,
    d.state,
    d.since,
    CAST(d.details AS text) AS details,
    coalesce(d.decided_by, '') AS decided_by,
    coalesce(p.status, '') AS pool_status,
    coalesce(o.name, CAST(p.organization_id AS text), '') AS organization
FROM differences AS d
LEFT JOIN phone_number_pool AS p ON p.phone_number = d.phone_number
LEFT JOIN organizations AS o ON o.id = p.organization_id
WHERE d.state IN ('open', 'ignored')
ORDER BY
    d.state DESC,
    -- Urgent: an organization has the number, and its calls go wrong.
    (
        coalesce(p.status, '') = 'assigned'
        AND d.kind IN ('gone_at_twilio', 'webhook_changed', 'wrong_agent', 'missing_at_elevenlabs')
    ) DESC,
    coalesce(p.status, '') = 'assigned' DESC,
    d.kind,
    d.phone_number;
