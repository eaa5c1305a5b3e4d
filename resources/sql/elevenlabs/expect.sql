-- The agent of the settings of the program that looks.
UPDATE elevenlabs_expectation SET agent_id = :agent
WHERE agent_id <> :agent;
