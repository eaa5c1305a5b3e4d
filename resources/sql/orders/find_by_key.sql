SELECT id FROM purchase_orders
WHERE idempotency_key = :key;
