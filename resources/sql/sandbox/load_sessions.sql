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
    (2, 6, 0, 655, 655, 'anna@office'),
    (9, 5, 0, 830, 3110, 'anna@office'),
    (16, 8, 3, 1035, 1035, 'bo@laptop'),
    (23, 6, 0, 1290, 5460, 'anna@office'),
    (30, 9, 0, 1710, 1980, 'anna@office')
) AS s (days, activated, imported, active, elapsed, name)
CROSS JOIN LATERAL (
    SELECT now() - make_interval(days => s.days, mins => 50 + s.days) AS began
) AS b;
