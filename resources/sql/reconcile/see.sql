-- What a list holds is there, be the list complete or not. A number that changed hands while the
-- list was read comes twice: the newest comes first.
INSERT INTO twilio_numbers (
    phone_number, account_sid, twilio_phone_sid, friendly_name, voice_url, status, can_voice,
    can_sms, can_mms, bought_at, first_seen, last_seen
)
SELECT DISTINCT ON (s.phone_number)
    s.phone_number,
    :account,
    s.sid,
    s.friendly_name,
    s.voice_url,
    s.status,
    s.can_voice,
    s.can_sms,
    s.can_mms,
    CAST(nullif(s.bought_at, '') AS timestamptz),
    r.started_at,
    r.started_at
FROM
    unnest(
        CAST(:numbers AS text []),
        CAST(:sids AS text []),
        CAST(:names AS text []),
        CAST(:urls AS text []),
        CAST(:statuses AS text []),
        CAST(:voice AS boolean []),
        CAST(:sms AS boolean []),
        CAST(:mms AS boolean []),
        CAST(:bought AS text [])
    ) WITH ORDINALITY AS s (
        phone_number, sid, friendly_name, voice_url, status, can_voice, can_sms, can_mms,
        bought_at, place
    )
INNER JOIN reconcile_runs AS r ON r.id = CAST(:run AS uuid)
ORDER BY s.phone_number, s.place
ON CONFLICT (phone_number) DO UPDATE SET
    account_sid = excluded.account_sid,
    twilio_phone_sid = excluded.twilio_phone_sid,
    friendly_name = excluded.friendly_name,
    voice_url = excluded.voice_url,
    status = excluded.status,
    can_voice = excluded.can_voice,
    can_sms = excluded.can_sms,
    can_mms = excluded.can_mms,
    bought_at = excluded.bought_at,
    first_seen = coalesce(twilio_numbers.first_seen, excluded.first_seen),
    last_seen = excluded.last_seen,
    gone_since = NULL;
