-- Numbers that ElevenLabs has lost wait for their import again, where they may.
WITH moved AS (
    UPDATE phone_number_pool AS p
    SET
        status = 'pending_import',
        elevenlabs_phone_id = NULL,
        import_error = 'No longer at ElevenLabs.',
        -- Whoever imports next takes it along: no try of its own is due.
        next_import_at = NULL
    FROM differences AS d
    WHERE
        d.phone_number = p.phone_number
        AND d.kind = 'missing_at_elevenlabs'
        AND d.state = 'open'
        AND d.phone_number = ANY(CAST(:numbers AS text []))
        AND p.elevenlabs_phone_id = d.details ->> 'id'
        AND p.status <> 'pending_import'
        AND pool_move_is_legal(p.status, 'pending_import')
    RETURNING p.phone_number
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'waiting',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM moved AS m
WHERE
    d.phone_number = m.phone_number AND d.kind = 'missing_at_elevenlabs' AND d.state = 'open'
RETURNING d.phone_number;
