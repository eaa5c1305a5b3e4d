UPDATE differences
SET state = 'open', resolution = NULL, decided_at = NULL, decided_by = NULL
WHERE state = 'ignored' AND phone_number = ANY(CAST(:numbers AS text []))
RETURNING phone_number;
