-- IDs of the pool that a whole list does not hold.
SELECT
    k.phone_number,
    k.elevenlabs_phone_id
FROM elevenlabs_known AS k
INNER JOIN reconcile_runs AS r ON r.id = CAST(:run AS uuid)
WHERE
    k.updated_at < r.started_at
    AND k.gone_since IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM unnest(CAST(:ids AS text [])) AS listed (id)
        WHERE listed.id = k.elevenlabs_phone_id
    )
-- Assigned ones first: organizations depend on them.
ORDER BY k.status <> 'assigned', k.last_seen NULLS FIRST, k.phone_number;
