SELECT CAST(id AS text) AS id FROM purchase_orders
ORDER BY created_at DESC
LIMIT :most;
