SELECT
    interval_minutes,
    margin,
    hold_minutes,
    evaluated_at,
    clock_timestamp() AS asked_at
FROM monitor_settings;
