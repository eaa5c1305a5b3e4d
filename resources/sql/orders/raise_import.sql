INSERT INTO admin_notifications (type, message, phone_numbers, status, order_id)
SELECT
    'batch_import_required',
    format(
        'Import %s phone numbers to ElevenLabs: %s',
        count(*),
        string_agg(i.phone_number, ', ' ORDER BY i.position)
    ),
    jsonb_agg(i.phone_number ORDER BY i.position),
    'pending',
    i.order_id
FROM purchase_items AS i
WHERE i.order_id = CAST(:order_id AS uuid) AND i.state = 'recorded'
GROUP BY i.order_id
HAVING count(*) > 0;
