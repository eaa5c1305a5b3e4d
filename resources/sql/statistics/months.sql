-- This month and the one before: the sessions' time, and the organizations that got their number.
WITH months AS (
    SELECT
        date_trunc('month', now()) - make_interval(months => n) AS begins,
        date_trunc('month', now()) - make_interval(months => n - 1) AS ends
    FROM generate_series(0, 1) AS n
)

SELECT
    CAST(m.begins AS date) AS month,
    s.sessions,
    s.seconds,
    s.activated,
    o.organizations
FROM months AS m
CROSS JOIN LATERAL (
    SELECT
        count(*) AS sessions,
        -- What was finished before time was counted took from its start to its end.
        CAST(
            coalesce(
                sum(
                    coalesce(w.active_seconds, extract(EPOCH FROM w.finished_at - w.started_at))
                ), 0
            ) AS bigint
        ) AS seconds,
        coalesce(sum(w.activated), 0) AS activated
    FROM weekly_sessions AS w
    WHERE coalesce(w.finished_at, now()) >= m.begins AND coalesce(w.finished_at, now()) < m.ends
) AS s
CROSS JOIN LATERAL (
    -- Each once in a month, whatever was taken back and given again.
    SELECT count(DISTINCT n.organization_id) AS organizations
    FROM organization_phone_numbers AS n
    WHERE n.assigned_at >= m.begins AND n.assigned_at < m.ends
) AS o
ORDER BY m.begins DESC;
