SELECT
    phone_number,
    coalesce(twilio_phone_sid, '') AS twilio_phone_sid,
    coalesce(elevenlabs_phone_id, '') AS elevenlabs_phone_id,
    coalesce(area_code, '') AS area_code,
    matched_preference
FROM assign_phone_number(CAST(:organization AS uuid), nullif(CAST(:area_code AS text), ''));
