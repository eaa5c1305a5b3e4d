-- The oldest, 1 … :ready, are ready, the others are assigned. They lie across the table in no order, and
-- what they are called has nothing to do with their age.
SET synchronous_commit = off;
ALTER TABLE phone_number_pool DISABLE TRIGGER USER;
INSERT INTO phone_number_pool (
    phone_number, twilio_phone_sid, elevenlabs_phone_id, status, ready_position, area_code,
    created_at, configured_at, organization_id, assigned_at
)
SELECT
    '+1' || (2000000000 + n::bigint * :stride % :total),
    'PN' || md5(n::text),
    'phnum_' || md5(n::text),
    CASE WHEN n <= :ready THEN 'configured' ELSE 'assigned' END,
    CASE WHEN n <= :ready THEN n END,
    (200 + n % 20)::text,
    timestamptz '2026-01-01' + n * interval '1 second',
    now(),
    CASE WHEN n > :ready THEN gen_random_uuid() END,
    CASE WHEN n > :ready THEN now() END
FROM generate_series(1, :total) AS n
ORDER BY md5(n::text);
SELECT setval('pool_ready_positions', :ready);
INSERT INTO organization_phone_numbers (
    organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, assigned_at
)
SELECT organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, assigned_at
FROM phone_number_pool
WHERE status = 'assigned';
ALTER TABLE phone_number_pool ENABLE TRIGGER USER;
CREATE TABLE loaded AS SELECT clock_timestamp() AS loaded_at;
