-- The agent that answers is right: from now on the rows of the pool name it.
WITH renamed AS (
    UPDATE phone_number_pool AS p
    SET agent_id = e.agent_id
    FROM differences AS d
    INNER JOIN elevenlabs_numbers AS e ON e.elevenlabs_phone_id = d.details ->> 'id'
    WHERE
        d.phone_number = p.phone_number
        AND d.kind = 'wrong_agent'
        AND d.state = 'open'
        AND d.phone_number = ANY(CAST(:numbers AS text []))
        AND e.elevenlabs_phone_id = p.elevenlabs_phone_id
        AND e.gone_since IS NULL
        AND e.agent_id <> ''
        -- What the admin saw is what is taken.
        AND e.agent_id = d.details ->> 'now'
    RETURNING p.phone_number
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'agent_taken',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM renamed AS r
WHERE d.phone_number = r.phone_number AND d.kind = 'wrong_agent' AND d.state = 'open'
RETURNING d.phone_number;
