INSERT INTO admin_notifications (type, message, phone_numbers, created_at)
SELECT
    'batch_import_required',
    format('Import %s phone numbers to ElevenLabs', count(*)),
    jsonb_agg(phone_number ORDER BY phone_number),
    min(created_at)
FROM phone_number_pool
WHERE status = 'purchased'
HAVING count(*) > 0;
