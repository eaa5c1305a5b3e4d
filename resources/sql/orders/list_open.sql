SELECT CAST(id AS text) AS id FROM purchase_orders
WHERE state = 'open'
ORDER BY created_at;
