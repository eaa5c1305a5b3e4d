SELECT
    area_code,
    count(*) FILTER (WHERE status = 'configured') AS ready,
    count(*) FILTER (WHERE status IN ('purchased', 'pending_import', 'imported')) AS waiting
FROM phone_number_pool
WHERE area_code IS NOT NULL AND status <> 'released'
GROUP BY area_code
ORDER BY 2 DESC, 3 DESC, 1;
