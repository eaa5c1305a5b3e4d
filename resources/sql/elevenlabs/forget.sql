-- Imports that the pool does not name and a whole list does not hold: nobody misses them.
UPDATE elevenlabs_numbers AS e
SET gone_since = now()
FROM reconcile_runs AS r
WHERE
    r.id = CAST(:run AS uuid)
    AND e.gone_since IS NULL
    AND e.last_seen < r.started_at
    AND NOT EXISTS (
        SELECT 1 FROM elevenlabs_known AS k
        WHERE k.elevenlabs_phone_id = e.elevenlabs_phone_id
    );
