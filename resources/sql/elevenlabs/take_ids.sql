-- See the function: several steps in one go.
SELECT take_elevenlabs_ids(CAST(:numbers AS text [])) AS phone_number;
