-- The sample pool of the sandbox, with the life that led to it.
WITH sample AS (
    SELECT
        s.phone_number,
        s.sid,
        s.status,
        s.area_code,
        nullif(s.phone_id, '') AS phone_id,
        s.locality,
        nullif(s.organization, '') AS organization,
        now() - make_interval(days => s.bought, hours => 3) AS bought_at,
        now() - make_interval(days => s.given, hours => 2) AS given_at
    FROM
        unnest(
            CAST(:numbers AS text []),
            CAST(:sids AS text []),
            CAST(:statuses AS text []),
            CAST(:area_codes AS text []),
            CAST(:phone_ids AS text []),
            CAST(:localities AS text []),
            CAST(:organizations AS text []),
            CAST(:bought AS integer []),
            CAST(:given AS integer [])
        ) AS s (
            phone_number, sid, status, area_code, phone_id, locality, organization, bought, given
        )
),

organization AS (
    INSERT INTO organizations (name, preferred_area_code, created_at)
    SELECT
        organization,
        -- Some asked for nothing, some for an area that had no number.
        CASE
            WHEN phone_number ~ '[37]$' THEN NULL
            WHEN phone_number ~ '[8]$' THEN '250'
            ELSE area_code
        END,
        given_at
    FROM sample
    WHERE organization IS NOT NULL
    RETURNING id, name, preferred_area_code
),

pool AS (
    INSERT INTO phone_number_pool (
        phone_number, twilio_phone_sid, elevenlabs_phone_id, status, area_code, country, locality,
        monthly_price, currency, organization_id, created_at, updated_at, configured_at,
        assigned_at, quarantined_until, import_error, next_import_at
    )
    SELECT
        s.phone_number,
        s.sid,
        s.phone_id,
        s.status,
        s.area_code,
        'CA',
        s.locality,
        1.15,
        'USD',
        o.id,
        s.bought_at,
        CASE WHEN s.status = 'assigned' THEN s.given_at ELSE s.bought_at END,
        CASE
            WHEN s.status IN ('configured', 'assigned', 'quarantined')
                THEN s.bought_at + interval '1 hour'
        END,
        CASE WHEN s.status = 'assigned' THEN s.given_at END,
        CASE WHEN s.status = 'quarantined' THEN now() + interval '61 days' END,
        CASE
            WHEN s.status = 'pending_import' THEN 'ElevenLabs was busy (429 system_busy).'
        END,
        CASE WHEN s.status = 'pending_import' THEN now() + interval '40 minutes' END
    FROM sample AS s
    LEFT JOIN organization AS o ON o.name = s.organization
    RETURNING
        phone_number, area_code, organization_id, elevenlabs_phone_id, twilio_phone_sid, assigned_at
)

INSERT INTO organization_phone_numbers (
    organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active, assigned_at,
    matched_preference
)
SELECT
    p.organization_id,
    p.phone_number,
    p.twilio_phone_sid,
    p.elevenlabs_phone_id,
    true,
    p.assigned_at,
    coalesce(p.area_code = o.preferred_area_code, false)
FROM pool AS p
INNER JOIN organization AS o ON o.id = p.organization_id;
