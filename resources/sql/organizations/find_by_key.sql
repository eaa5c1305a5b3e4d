SELECT CAST(id AS text) AS id FROM organizations
WHERE idempotency_key = :key;
