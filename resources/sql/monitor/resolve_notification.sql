UPDATE admin_notifications SET status = 'resolved', resolved_at = now()
WHERE status = 'pending' AND monitored_area = :area_code;
