-- Every threshold beside the ready numbers it is about.
SELECT
    s.area_code,
    s.threshold,
    s.state,
    s.recovering_since,
    s.crossing,
    CAST(coalesce(sum(r.ready), 0) AS integer) AS ready
FROM monitor_subjects AS s
LEFT JOIN (
    SELECT
        coalesce(p.area_code, '') AS area_code,
        count(*) AS ready
    FROM phone_number_pool AS p
    WHERE p.status = 'configured'
    GROUP BY 1
) AS r ON s.area_code IN ('', r.area_code)
GROUP BY s.area_code
ORDER BY s.area_code;
