-- A threshold as an admin sets it; what is known of the level stays.
INSERT INTO monitor_subjects (area_code, threshold) VALUES (:area_code, :threshold)
ON CONFLICT (area_code) DO UPDATE SET threshold = excluded.threshold;
