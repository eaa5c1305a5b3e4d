-- The same open notification in other words; one that was dismissed stays so.
UPDATE admin_notifications SET type = :type, message = :message
WHERE status = 'pending' AND monitored_area = :area_code;
