SELECT count(*) FROM number_imports AS i
WHERE i.finished_at IS NULL AND number_import_is_leased(i);
