-- Whoever writes these numbers at the same moment waits here, in one order for all.
SELECT p.id
FROM phone_number_pool AS p
WHERE p.phone_number = ANY(CAST(:numbers AS text []))
ORDER BY p.phone_number
FOR UPDATE OF p;
