-- The newest import of each of these numbers.
SELECT DISTINCT ON (i.phone_number)
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
WHERE i.phone_number = ANY(CAST(:numbers AS text []))
ORDER BY i.phone_number, i.created_at DESC;
