UPDATE purchase_items
SET state = 'recorded', lease_owner = NULL, lease_until = NULL, lease_backend = NULL
WHERE id = CAST(:id AS uuid) AND state = 'bought'
RETURNING 1;
