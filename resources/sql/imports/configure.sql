-- The live list shows the number with its ID and its agent: it is ready.
UPDATE phone_number_pool AS p
SET
    status = 'configured',
    elevenlabs_phone_id = i.elevenlabs_phone_id,
    agent_id = i.agent_id
FROM number_imports AS i
WHERE
    i.id = CAST(:id AS uuid)
    AND p.phone_number = i.phone_number
    AND p.status IN ('purchased', 'pending_import', 'imported');
