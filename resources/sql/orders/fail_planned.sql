UPDATE purchase_items
SET
    state = 'failed',
    error_code = :code,
    error_detail = :detail
WHERE
    order_id = CAST(:order_id AS uuid) AND state = 'planned'
    AND (CAST(:area_code AS text) = '' OR area_code = CAST(:area_code AS text));
