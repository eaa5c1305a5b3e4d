-- Adds what a list holds. What one of these programs changed since it began is left as it is.
INSERT INTO elevenlabs_numbers (
    elevenlabs_phone_id, phone_number, label, provider, agent_id, agent_name, first_seen, last_seen
)
SELECT DISTINCT ON (s.id)
    s.id,
    s.phone_number,
    s.label,
    s.provider,
    s.agent_id,
    s.agent_name,
    r.started_at,
    r.started_at
FROM
    unnest(
        CAST(:ids AS text []),
        CAST(:numbers AS text []),
        CAST(:labels AS text []),
        CAST(:providers AS text []),
        CAST(:agents AS text []),
        CAST(:agent_names AS text [])
    ) WITH ORDINALITY AS s (id, phone_number, label, provider, agent_id, agent_name, place)
INNER JOIN reconcile_runs AS r ON r.id = CAST(:run AS uuid)
ORDER BY s.id, s.place
ON CONFLICT (elevenlabs_phone_id) DO UPDATE SET
    phone_number = excluded.phone_number,
    label = excluded.label,
    provider = excluded.provider,
    agent_id = excluded.agent_id,
    agent_name = excluded.agent_name,
    first_seen = coalesce(elevenlabs_numbers.first_seen, excluded.first_seen),
    last_seen = excluded.last_seen,
    gone_since = NULL
WHERE elevenlabs_numbers.changed_at IS NULL OR elevenlabs_numbers.changed_at < excluded.last_seen;
