SELECT
    p.id,
    p.phone_number,
    p.twilio_phone_sid,
    coalesce(p.elevenlabs_phone_id, '') AS elevenlabs_phone_id,
    p.status,
    coalesce(p.area_code, '') AS area_code,
    coalesce(p.country, '') AS country,
    coalesce(p.locality, '') AS locality,
    coalesce(p.region, '') AS region,
    p.can_voice,
    p.can_sms,
    p.can_mms,
    CAST(p.monthly_price AS text) AS monthly_price,
    coalesce(p.currency, '') AS currency,
    coalesce(p.agent_id, '') AS agent_id,
    CAST(p.organization_id AS text) AS organization_id,
    coalesce(o.name, CAST(p.organization_id AS text), '') AS organization_name,
    p.created_at,
    p.updated_at,
    p.configured_at,
    p.assigned_at,
    p.quarantined_until,
    coalesce(p.import_error, '') AS import_error,
    p.next_import_at,
    coalesce(p.note, '') AS note
FROM phone_number_pool AS p
LEFT JOIN organizations AS o ON o.id = p.organization_id
ORDER BY p.created_at, p.phone_number;
