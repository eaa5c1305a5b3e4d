SELECT
    CAST(id AS text) AS id,
    type,
    coalesce(message, '') AS message,
    coalesce(CAST(phone_numbers AS text), '[]') AS phone_numbers,
    status,
    CAST(order_id AS text) AS order_id,
    created_at,
    coalesce(monitored_area, '') AS monitored_area
FROM admin_notifications
WHERE status = 'pending'
ORDER BY created_at DESC;
