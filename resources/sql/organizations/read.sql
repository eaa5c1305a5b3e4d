SELECT
    CAST(o.id AS text) AS id,
    o.name,
    coalesce(o.email, '') AS email,
    coalesce(o.preferred_area_code, '') AS preferred_area_code,
    o.created_at,
    coalesce(a.phone_number, '') AS phone_number,
    coalesce(a.elevenlabs_phone_id, '') AS elevenlabs_phone_id,
    coalesce(a.matched_preference, false) AS matched_preference,
    n.organization_id IS NOT NULL AS is_waiting,
    coalesce(n.bought_number, '') AS bought_number,
    coalesce(n.held_code, n.error_code, '') AS error_code,
    coalesce(n.held_detail, n.error_detail, '') AS error_detail
FROM organizations AS o
LEFT JOIN LATERAL (
    SELECT
        held.phone_number,
        held.elevenlabs_phone_id,
        held.matched_preference
    FROM organization_phone_numbers AS held
    WHERE held.organization_id = o.id AND held.is_active
    ORDER BY held.is_disputed, held.assigned_at, held.id
    LIMIT 1
) AS a ON true
LEFT JOIN organization_need_orders AS n ON n.organization_id = o.id AND n.met_at IS NULL
WHERE o.id = CAST(:id AS uuid);
