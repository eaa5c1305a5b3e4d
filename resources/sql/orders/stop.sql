-- Noted although an item may be unsettled still: nothing more is bought, whoever settles it.
UPDATE purchase_orders
SET stop_code = :code, stop_detail = :detail, next_try_at = NULL
WHERE id = CAST(:order_id AS uuid) AND state = 'open' AND stop_code IS NULL;
