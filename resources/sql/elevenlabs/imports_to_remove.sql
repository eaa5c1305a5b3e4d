-- Which imports are still too many: as the admin saw it, and as it is known now.
SELECT
    d.phone_number,
    surplus.id,
    -- Of a number that was never ours, Twilio is asked before.
    d.kind = 'import_left_over' AND d.details ->> 'releasedAt' IS NULL AS is_stranger
FROM differences AS d
INNER JOIN
    elevenlabs_differences AS f
    ON f.kind = d.kind AND f.phone_number = d.phone_number
CROSS JOIN LATERAL
    jsonb_array_elements_text(
        CASE d.kind WHEN 'import_left_over' THEN f.details -> 'ids' ELSE f.details -> 'surplus' END
    ) AS surplus (id)
LEFT JOIN phone_number_pool AS p ON p.phone_number = d.phone_number
WHERE
    d.kind IN ('import_left_over', 'imported_twice')
    AND d.state IN ('open', 'ignored')
    AND d.phone_number = ANY(CAST(:numbers AS text []))
    -- Some may be gone already.
    AND (d.details -> 'ids') @> (f.details -> 'ids')
    -- Whether its calls survive the removal of a double is not known: not with an organization on it.
    AND (d.kind = 'import_left_over' OR p.status <> 'assigned')
ORDER BY d.phone_number, surplus.id;
