-- What the pool says of the number follows its import.
UPDATE phone_number_pool AS p
SET
    status = CASE
        WHEN known.phone_id IS NOT NULL THEN 'imported'
        WHEN known.has_failed THEN 'pending_import'
        WHEN p.status = 'imported' THEN 'pending_import'
        ELSE p.status
    END,
    elevenlabs_phone_id = known.phone_id,
    import_error = CASE
        WHEN known.has_failed
            THEN coalesce(i.error_detail || ' (' || i.error_code || ')', i.error_code)
    END,
    next_import_at = CASE WHEN i.finished_at IS NULL THEN i.next_try_at END
FROM number_imports AS i
CROSS JOIN LATERAL (
    -- An ID noted before stays until a list has shown that the number is not there.
    SELECT
        coalesce(
            i.elevenlabs_phone_id,
            CASE
                WHEN i.absent_at IS NULL AND i.state <> 'checking'
                    THEN (
                        SELECT q.elevenlabs_phone_id FROM phone_number_pool AS q
                        WHERE q.phone_number = i.phone_number
                    )
            END
        ) AS phone_id,
        -- One that was stopped before its turn waits as before.
        i.waiting_since IS NOT NULL
        OR (i.state = 'failed' AND (i.error_code <> 'stopped_by_admin' OR i.attempts > 0))
            AS has_failed
) AS known
WHERE
    i.id = CAST(:id AS uuid)
    AND p.phone_number = i.phone_number
    AND p.status IN ('purchased', 'pending_import', 'imported');
