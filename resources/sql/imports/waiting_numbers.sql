SELECT p.phone_number FROM phone_number_pool AS p
WHERE p.status IN ('purchased', 'pending_import', 'imported')
ORDER BY p.created_at, p.phone_number
LIMIT :most;
