-- An intent for each number that waits, oldest first. One that has an open import is tried at once.
INSERT INTO number_imports AS i (phone_number, agent_id)
SELECT
    p.phone_number,
    CAST(:agent_id AS text)
FROM phone_number_pool AS p
WHERE
    p.status IN ('purchased', 'pending_import', 'imported')
    AND (
        CAST(:numbers AS text []) = '{}' OR p.phone_number = ANY(CAST(:numbers AS text []))
    )
ORDER BY p.created_at, p.phone_number
LIMIT :most
ON CONFLICT (phone_number) WHERE finished_at IS NULL DO UPDATE
SET
    -- Asked for with another agent already: that one is looked at first.
    agent_id = CASE WHEN i.state = 'planned' THEN excluded.agent_id ELSE i.agent_id END,
    next_try_at = NULL
RETURNING i.phone_number;
