-- The number that has this ID in the pool, where it is another one.
SELECT p.phone_number FROM phone_number_pool AS p
WHERE p.elevenlabs_phone_id = :phone_id AND p.phone_number <> :phone_number;
