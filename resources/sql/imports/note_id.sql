-- ElevenLabs has it. An empty owner: the row is locked by a look at the list.
UPDATE number_imports
SET
    state = :state,
    elevenlabs_phone_id = :phone_id,
    error_code = NULL,
    error_detail = NULL,
    waits = 0,
    waiting_since = NULL,
    next_try_at = NULL,
    absent_at = NULL,
    lease_until = NULL
WHERE
    id = CAST(:id AS uuid)
    AND finished_at IS NULL
    AND (CAST(:owner AS text) = '' OR lease_owner = :owner)
RETURNING 1;
