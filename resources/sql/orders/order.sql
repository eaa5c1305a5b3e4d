SELECT
    CAST(o.id AS text) AS id,
    o.requested,
    CAST(o.area_codes AS text) AS area_codes,
    o.actor,
    coalesce(CAST(o.unit_price AS text), '') AS unit_price,
    coalesce(o.currency, '') AS currency,
    o.state,
    coalesce(o.stop_code, '') AS stop_code,
    coalesce(o.stop_detail, '') AS stop_detail,
    o.created_at,
    o.finished_at,
    coalesce(o.held_code, '') AS held_code,
    coalesce(o.held_detail, '') AS held_detail,
    o.next_try_at
FROM purchase_orders AS o
WHERE o.id = CAST(:id AS uuid);
