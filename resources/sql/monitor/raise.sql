INSERT INTO alerts (area_code, crossing, kind, ready, threshold, raised_at)
VALUES (:area_code, :crossing, :kind, :ready, :threshold, CAST(:now AS timestamptz))
RETURNING id;
