UPDATE differences AS d
SET
    state = 'ignored',
    resolution = 'ignored',
    decided_at = now(),
    decided_by = numberwell_actor()
FROM difference_kinds AS k
WHERE
    k.kind = d.kind
    AND k.can_be_ignored
    AND d.state = 'open'
    AND d.phone_number = ANY(CAST(:numbers AS text []))
RETURNING d.phone_number;
