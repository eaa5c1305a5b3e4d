UPDATE purchase_orders
SET held_code = NULL, held_detail = NULL, held_since = NULL, held_tries = 0, next_try_at = NULL
WHERE id = CAST(:order_id AS uuid) AND held_since IS NOT NULL;
