UPDATE purchase_items SET next_try_at = NULL
WHERE
    next_try_at IS NOT NULL
    AND state IN ('planned', 'checking')
    AND (CAST(:order_id AS text) = '' OR order_id = CAST(nullif(:order_id, '') AS uuid));
