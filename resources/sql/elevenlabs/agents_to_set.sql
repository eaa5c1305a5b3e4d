-- Which imports still have another agent than they should.
SELECT
    k.phone_number,
    k.elevenlabs_phone_id,
    k.expected_agent_id
FROM differences AS d
INNER JOIN elevenlabs_known AS k ON k.phone_number = d.phone_number
WHERE
    d.kind = 'wrong_agent'
    AND d.state = 'open'
    AND d.phone_number = ANY(CAST(:numbers AS text []))
    AND k.is_there
    AND k.expected_agent_id <> ''
    -- What the admin saw is what is set.
    AND k.elevenlabs_phone_id = d.details ->> 'id'
    AND k.expected_agent_id = d.details ->> 'expected'
ORDER BY k.status <> 'assigned', k.phone_number;
