-- ElevenLabs has said that these imports are gone; with the last one a difference is over.
WITH removed AS (
    UPDATE elevenlabs_numbers
    SET gone_since = clock_timestamp(), changed_at = clock_timestamp()
    WHERE elevenlabs_phone_id = ANY(CAST(:ids AS text []))
    RETURNING phone_number
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'import_removed',
    decided_at = now(),
    decided_by = numberwell_actor()
WHERE
    d.phone_number IN (SELECT phone_number FROM removed)
    AND d.kind IN ('import_left_over', 'imported_twice')
    AND d.state IN ('open', 'ignored')
    AND NOT EXISTS (
        SELECT 1
        FROM
            jsonb_array_elements_text(
                CASE d.kind
                    WHEN 'import_left_over' THEN d.details -> 'ids' ELSE d.details -> 'surplus'
                END
            ) AS surplus (id)
        INNER JOIN elevenlabs_numbers AS e ON e.elevenlabs_phone_id = surplus.id
        WHERE e.gone_since IS NULL AND e.elevenlabs_phone_id <> ALL(CAST(:ids AS text []))
    )
RETURNING d.phone_number;
