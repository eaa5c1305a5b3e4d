-- How many numbers the pool has at ElevenLabs, and how many of them a list holds.
SELECT
    count(*) AS imported,
    count(*) FILTER (
        WHERE k.elevenlabs_phone_id = ANY(CAST(:ids AS text []))
        OR k.phone_number = ANY(CAST(:numbers AS text []))
    ) AS present
FROM elevenlabs_known AS k;
