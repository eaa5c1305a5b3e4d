-- There is no such agent: what was to be given to it and is not asked for yet fails with it.
UPDATE number_imports AS i
SET state = 'failed', error_code = :code, error_detail = :detail, next_try_at = NULL
FROM (
    SELECT n.id FROM number_imports AS n
    WHERE n.agent_id = :agent_id AND n.state IN ('planned', 'imported')
        AND NOT number_import_is_leased(n)
    ORDER BY n.phone_number
    FOR UPDATE OF n SKIP LOCKED
) AS hopeless
WHERE i.id = hopeless.id
RETURNING CAST(i.id AS text) AS id;
