SELECT
    a.action,
    a.outcome,
    a.actor,
    a.started_at,
    a.ended_at,
    coalesce(a.http_status, 0) AS http_status,
    coalesce(a.code, '') AS code,
    coalesce(a.detail, '') AS detail,
    coalesce(a.request_id, '') AS request_id
FROM number_import_attempts AS a
INNER JOIN number_imports AS i ON i.id = a.import_id
WHERE i.phone_number = :phone_number
ORDER BY a.id;
