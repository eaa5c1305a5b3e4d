UPDATE purchase_orders SET next_try_at = NULL
WHERE
    state = 'open' AND next_try_at IS NOT NULL
    AND (CAST(:order_id AS text) = '' OR id = CAST(nullif(:order_id, '') AS uuid));
