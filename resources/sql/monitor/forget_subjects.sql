-- Area codes that are watched no longer.
DELETE FROM monitor_subjects
WHERE area_code <> '' AND area_code <> ALL(CAST(:kept AS text []));
