-- IDs of the pool that ElevenLabs says it does not have.
INSERT INTO elevenlabs_numbers (elevenlabs_phone_id, phone_number, gone_since)
SELECT
    k.elevenlabs_phone_id,
    k.phone_number,
    now()
FROM elevenlabs_known AS k
INNER JOIN unnest(CAST(:gone AS text [])) AS g (id) ON g.id = k.elevenlabs_phone_id
INNER JOIN reconcile_runs AS r ON r.id = CAST(:run AS uuid)
WHERE k.updated_at < r.started_at
ON CONFLICT (elevenlabs_phone_id) DO UPDATE SET gone_since = excluded.gone_since
WHERE
    elevenlabs_numbers.last_seen IS NULL
    OR elevenlabs_numbers.last_seen
    < (SELECT x.started_at FROM reconcile_runs AS x WHERE x.id = CAST(:run AS uuid));
