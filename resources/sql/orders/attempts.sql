SELECT
    t.action,
    t.outcome,
    t.actor,
    t.started_at,
    t.ended_at,
    coalesce(t.http_status, 0) AS http_status,
    coalesce(t.code, '') AS code,
    coalesce(t.detail, '') AS detail,
    coalesce(t.request_id, '') AS request_id
FROM purchase_attempts AS t
INNER JOIN purchase_items AS i ON i.id = t.item_id
WHERE i.phone_number = :phone_number
ORDER BY t.id;
