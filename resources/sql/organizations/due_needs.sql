-- Who waits and has no number bought for it yet; one order that is under way is enough.
SELECT
    CAST(n.organization_id AS text) AS organization_id,
    coalesce(n.preferred_area_code, '') AS preferred_area_code,
    n.tries
FROM organization_need_orders AS n
WHERE
    n.met_at IS NULL
    AND n.bought_number IS NULL
    AND n.next_try_at <= clock_timestamp()
    AND coalesce(n.order_state, '') <> 'open'
ORDER BY n.since
LIMIT :most;
