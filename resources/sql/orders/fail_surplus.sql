-- Candidates of an order that has what it asked for, or that was stopped.
UPDATE purchase_items AS i
SET
    state = 'failed',
    error_code = coalesce(o.stop_code, 'not_needed'),
    error_detail = coalesce(o.stop_detail, 'The order has what it asked for.')
FROM purchase_orders AS o
WHERE
    i.order_id = CAST(:order_id AS uuid)
    AND o.id = i.order_id
    AND i.state = 'planned'
    AND (
        o.stop_code IS NOT NULL
        OR (
            SELECT count(*) FROM purchase_items AS got
            WHERE got.order_id = o.id AND got.state = 'recorded'
        ) >= o.requested
    );
