-- Every organization with its number; those of backends have no row in organizations.
WITH bought AS (
    SELECT
        i.phone_number,
        split_part(o.idempotency_key, ':', 2) AS organization_id
    FROM purchase_orders AS o
    INNER JOIN purchase_items AS i ON i.order_id = o.id
    WHERE o.idempotency_key LIKE 'organization:%' AND i.state = 'recorded'
),

held AS (
    SELECT * FROM phone_number_pool
    WHERE status = 'assigned'
)

SELECT
    CAST(coalesce(o.id, p.organization_id) AS text) AS id,
    coalesce(o.name, '') AS name,
    coalesce(o.email, '') AS email,
    coalesce(o.preferred_area_code, '') AS preferred_area_code,
    coalesce(p.assigned_at, n.since, o.created_at) AS since,
    coalesce(p.phone_number, '') AS phone_number,
    coalesce(p.area_code, '') AS area_code,
    coalesce(p.locality, p.region, '') AS place,
    coalesce(p.elevenlabs_phone_id, '') AS elevenlabs_phone_id,
    a.matched_preference,
    b.phone_number IS NOT NULL AS is_bought,
    n.organization_id IS NOT NULL AS is_waiting,
    coalesce(n.bought_number, '') AS bought_number,
    n.next_try_at,
    coalesce(n.held_code, n.error_code, '') AS error_code,
    coalesce(n.held_detail, n.error_detail, '') AS error_detail
FROM held AS p
FULL OUTER JOIN organizations AS o ON o.id = p.organization_id
LEFT JOIN organization_phone_numbers AS a
    ON a.phone_number = p.phone_number AND a.organization_id = p.organization_id AND a.is_active
LEFT JOIN bought AS b
    ON
        b.phone_number = p.phone_number
        AND b.organization_id = CAST(p.organization_id AS text)
LEFT JOIN organization_need_orders AS n
    ON n.organization_id = coalesce(o.id, p.organization_id) AND n.met_at IS NULL
ORDER BY o.name, id, p.phone_number;
