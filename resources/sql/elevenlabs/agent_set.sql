-- ElevenLabs has said which agent an import has now.
WITH changed AS (
    UPDATE elevenlabs_numbers
    SET agent_id = :agent, agent_name = :agent_name, changed_at = clock_timestamp()
    WHERE elevenlabs_phone_id = :id
    RETURNING phone_number
),

recorded AS (
    UPDATE phone_number_pool AS p
    SET agent_id = :agent
    FROM changed AS c
    WHERE c.phone_number = p.phone_number AND p.agent_id IS DISTINCT FROM :agent
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'agent_set',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM changed AS c
WHERE d.phone_number = c.phone_number AND d.kind = 'wrong_agent' AND d.state = 'open'
RETURNING d.phone_number;
