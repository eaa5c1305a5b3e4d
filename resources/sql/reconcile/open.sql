-- New differences; one that lasts keeps its row and its beginning. Answers how many are new.
WITH kept AS (
    INSERT INTO differences (kind, phone_number, details)
    SELECT
        f.kind,
        f.phone_number,
        f.details
    FROM found_differences AS f
    INNER JOIN difference_kinds AS k ON k.kind = f.kind
    WHERE k.source = :source
    ON CONFLICT (phone_number, kind) WHERE state IN ('open', 'ignored') DO UPDATE
    SET details = excluded.details
    WHERE differences.details IS DISTINCT FROM excluded.details
    RETURNING xmax = 0 AS is_new
)

SELECT count(*) FROM kept
WHERE is_new;
