SELECT assign_or_queue(CAST(:id AS uuid), nullif(CAST(:preferred AS text), ''));
