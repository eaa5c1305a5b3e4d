-- One result per pair, in the order given; only pairs that are still right are written.
WITH wanted AS (
    SELECT
        pair.phone_number,
        pair.phone_id,
        pair.seen_id,
        pair.is_seen,
        pair.place
    FROM
        unnest(
            CAST(:numbers AS text []),
            CAST(:ids AS text []),
            CAST(:seen AS text []),
            CAST(:is_seen AS boolean [])
        )
        WITH ORDINALITY AS pair (phone_number, phone_id, seen_id, is_seen, place)
),

judged AS (
    SELECT
        w.place,
        w.phone_number,
        w.phone_id,
        CASE
            WHEN p.id IS NULL THEN 'unknown_number'
            WHEN
                p.status = 'configured' AND p.elevenlabs_phone_id = w.phone_id
                THEN 'already_configured'
            WHEN p.status IN ('assigned', 'quarantined', 'released') THEN 'wrong_state'
            -- Another console was faster, with another ID.
            WHEN
                p.status = 'configured' AND w.is_seen AND p.elevenlabs_phone_id <> w.seen_id
                THEN 'wrong_state'
            WHEN trim(w.phone_id) = '' THEN 'missing_id'
            WHEN holder.id IS NOT NULL THEN 'id_in_use'
            WHEN
                row_number() OVER (PARTITION BY w.phone_number ORDER BY w.place) > 1
                THEN 'duplicate_number'
            WHEN
                row_number() OVER (PARTITION BY w.phone_id ORDER BY w.place) > 1
                THEN 'duplicate_id'
            ELSE 'activated'
        END AS outcome
    FROM wanted AS w
    LEFT JOIN phone_number_pool AS p ON p.phone_number = w.phone_number
    LEFT JOIN
        phone_number_pool AS holder
        ON holder.elevenlabs_phone_id = w.phone_id AND holder.phone_number <> w.phone_number
),

activated AS (
    UPDATE phone_number_pool AS p
    SET
        status = 'configured',
        elevenlabs_phone_id = j.phone_id,
        agent_id = coalesce(nullif(CAST(:agent AS text), ''), p.agent_id)
    FROM judged AS j
    WHERE j.outcome = 'activated' AND p.phone_number = j.phone_number
    RETURNING p.phone_number
)

SELECT
    j.place,
    j.phone_number,
    j.outcome
FROM judged AS j
ORDER BY j.place;
