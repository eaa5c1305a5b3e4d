-- Numbers of the pool that a complete list does not hold, and that were there before it began. What
-- another account had is for that account to miss.
SELECT
    p.phone_number,
    p.twilio_phone_sid
FROM phone_number_pool AS p
INNER JOIN reconcile_runs AS r ON r.id = CAST(:run AS uuid)
LEFT JOIN twilio_numbers AS t ON t.phone_number = p.phone_number
WHERE
    p.status <> 'released'
    AND p.updated_at < r.started_at
    AND t.gone_since IS NULL
    AND coalesce(t.account_sid, :account) = :account
    AND NOT EXISTS (
        SELECT 1 FROM unnest(CAST(:numbers AS text [])) AS listed (phone_number)
        WHERE listed.phone_number = p.phone_number
    )
-- Assigned ones first: organizations depend on them.
ORDER BY p.status <> 'assigned', t.last_seen NULLS FIRST, p.phone_number;
