-- The rows that a list of pairs is about: by number, and by the ID another number may have.
SELECT
    p.phone_number,
    p.status,
    coalesce(p.elevenlabs_phone_id, '') AS elevenlabs_phone_id
FROM phone_number_pool AS p
WHERE
    p.phone_number = ANY(CAST(:numbers AS text []))
    OR p.elevenlabs_phone_id = ANY(CAST(:ids AS text []));
