-- One open notification per subject: from low to empty it is the same one with other words.
INSERT INTO admin_notifications (type, message, monitored_area)
VALUES (:type, :message, :area_code)
ON CONFLICT (monitored_area) WHERE status = 'pending' AND monitored_area IS NOT NULL
DO UPDATE SET type = excluded.type, message = excluded.message;
