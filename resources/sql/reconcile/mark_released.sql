-- Only where the number may go: one that an organization has stays assigned, and stays told.
WITH moved AS (
    UPDATE phone_number_pool AS p
    SET status = 'released'
    FROM differences AS d
    WHERE
        d.phone_number = p.phone_number
        AND d.kind = 'gone_at_twilio'
        AND d.state = 'open'
        AND d.phone_number = ANY(CAST(:numbers AS text []))
        AND p.status <> 'released'
        AND pool_move_is_legal(p.status, 'released')
    RETURNING p.phone_number
)

UPDATE differences AS d
SET
    state = 'resolved',
    resolution = 'released',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM moved AS m
WHERE d.phone_number = m.phone_number AND d.state = 'open'
RETURNING d.phone_number;
