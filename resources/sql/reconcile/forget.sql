-- After a complete list: strangers that are no longer there. Nobody loses a number by it.
UPDATE twilio_numbers AS t
SET gone_since = now()
FROM reconcile_runs AS r
WHERE
    r.id = CAST(:run AS uuid)
    AND t.gone_since IS NULL
    AND t.account_sid = :account
    AND t.last_seen < r.started_at
    AND NOT EXISTS (
        SELECT 1 FROM phone_number_pool AS p
        WHERE p.phone_number = t.phone_number AND p.status <> 'released'
    );
