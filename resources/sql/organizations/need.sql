SELECT
    CAST(n.organization_id AS text) AS organization_id,
    coalesce(n.preferred_area_code, '') AS preferred_area_code,
    n.tries
FROM organization_need_orders AS n
WHERE
    n.organization_id = CAST(:id AS uuid)
    AND n.met_at IS NULL
    AND n.bought_number IS NULL;
