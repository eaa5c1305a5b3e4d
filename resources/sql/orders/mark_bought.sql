UPDATE purchase_items
SET
    state = 'bought',
    twilio_phone_sid = :sid,
    error_code = NULL,
    error_detail = NULL,
    request_id = coalesce(nullif(CAST(:request_id AS text), ''), request_id),
    waits = 0,
    waiting_since = NULL,
    next_try_at = NULL
WHERE id = CAST(:id AS uuid) AND lease_owner = :owner AND state IN ('buying', 'checking')
RETURNING 1;
