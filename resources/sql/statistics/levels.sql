-- Ready numbers at the end of each of the last days, walked back from today by the events.
WITH days AS (
    SELECT generate_series(
        current_date - (CAST(:days AS integer) - 1), current_date, interval '1 day'
    ) AS day
),

changes AS (
    SELECT
        date_trunc('day', happened_at) AS day,
        count(*) FILTER (WHERE to_status = 'configured')
        - count(*) FILTER (WHERE from_status = 'configured') AS delta
    FROM number_events
    WHERE
        happened_at >= current_date - (CAST(:days AS integer) - 1)
        AND coalesce(from_status, '') <> coalesce(to_status, '')
    GROUP BY 1
),

today AS (
    SELECT count(*) AS ready FROM phone_number_pool
    WHERE status = 'configured'
)

SELECT
    CAST(d.day AS date) AS day,
    t.ready - coalesce(sum(later.delta), 0) AS ready
FROM days AS d
CROSS JOIN today AS t
LEFT JOIN changes AS later ON later.day > d.day
GROUP BY d.day, t.ready
ORDER BY d.day;
