SELECT
    id,
    phone_number,
    happened_at,
    actor,
    kind,
    coalesce(from_status, '') AS from_status,
    coalesce(to_status, '') AS to_status,
    coalesce(code, '') AS code,
    coalesce(detail, '') AS detail
FROM number_events
ORDER BY id DESC
LIMIT :most;
