-- Of area codes that are watched no longer.
UPDATE admin_notifications SET status = 'resolved', resolved_at = now()
WHERE
    status = 'pending' AND monitored_area IS NOT NULL
    AND monitored_area NOT IN (SELECT s.area_code FROM monitor_subjects AS s);
