-- By a person. What may be under way is not given up: nobody would know what became of it.
UPDATE number_imports AS i
SET
    state = 'failed',
    error_code = 'stopped_by_admin',
    error_detail = coalesce(i.error_detail, 'The import was stopped.'),
    next_try_at = NULL
FROM (
    SELECT n.id FROM number_imports AS n
    WHERE
        n.phone_number = ANY(CAST(:numbers AS text []))
        AND n.finished_at IS NULL
        AND n.state IN ('planned', 'imported')
        AND NOT number_import_is_leased(n)
        AND (CAST(:with_tried AS boolean) OR n.attempts = 0)
    ORDER BY n.phone_number
    FOR UPDATE OF n SKIP LOCKED
) AS stopped
WHERE i.id = stopped.id
RETURNING CAST(i.id AS text) AS id;
