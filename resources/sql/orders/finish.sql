-- Closes an order that has nothing left to do, and says so once.
UPDATE purchase_orders AS o
SET
    state = CASE WHEN o.stop_code IS NULL THEN 'finished' ELSE 'stopped' END,
    finished_at = now()
WHERE
    o.id = CAST(:order_id AS uuid)
    AND o.state = 'open'
    AND NOT EXISTS (
        SELECT 1 FROM purchase_items AS i
        WHERE i.order_id = o.id AND i.state IN ('planned', 'buying', 'checking', 'bought')
    )
RETURNING 1;
