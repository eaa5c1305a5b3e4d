-- What waits for its next try, longest first.
SELECT
    CAST(i.id AS text) AS id,
    i.phone_number,
    i.agent_id,
    i.state,
    i.elevenlabs_phone_id,
    i.error_code,
    i.error_detail,
    i.attempts,
    i.waiting_since,
    i.next_try_at,
    i.is_worked_on,
    i.actor,
    i.created_at,
    i.label,
    i.can_sms,
    i.is_put_off
FROM number_import_items AS i
WHERE i.finished_at IS NULL AND i.waiting_since IS NOT NULL
ORDER BY i.waiting_since, i.phone_number;
