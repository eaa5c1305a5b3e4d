-- The weekly sessions of the last weeks: faster each time.
INSERT INTO weekly_sessions (
    started_at, finished_at, step, activated, imported, active_seconds, actor
)
SELECT
    began,
    began + make_interval(secs => elapsed),
    'done',
    activated,
    imported,
    active,
    'console:' || name
FROM (
    VALUES
    (2, 6, 0, 225, 225, 'anna@office'),
    (9, 5, 0, 310, 2410, 'anna@office'),
    (16, 8, 3, 395, 395, 'bo@laptop'),
    (23, 6, 0, 470, 5460, 'anna@office'),
    (30, 9, 0, 660, 960, 'anna@office')
) AS s (days, activated, imported, active, elapsed, name)
CROSS JOIN LATERAL (
    SELECT now() - make_interval(days => s.days, mins => 50 + s.days) AS began
) AS b;
