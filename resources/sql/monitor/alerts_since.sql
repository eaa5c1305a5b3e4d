SELECT
    a.id,
    a.area_code,
    a.kind,
    a.ready,
    a.threshold,
    a.raised_at
FROM alerts AS a
WHERE a.id > CAST(:id AS bigint)
ORDER BY a.id DESC
LIMIT 100;
