UPDATE monitor_subjects
SET
    state = :state,
    recovering_since = CAST(nullif(CAST(:recovering_since AS text), '') AS timestamptz),
    crossing = :crossing
WHERE area_code = :area_code;
