UPDATE number_imports SET absent_at = CAST(:as_of AS timestamptz)
WHERE id = CAST(:id AS uuid);
