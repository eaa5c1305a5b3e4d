-- Proven one by one. A number that was written since the list began is left for the next run.
INSERT INTO twilio_numbers (phone_number, account_sid, twilio_phone_sid, gone_since)
SELECT
    p.phone_number,
    :account,
    p.twilio_phone_sid,
    now()
FROM phone_number_pool AS p
INNER JOIN unnest(CAST(:gone AS text [])) AS g (phone_number) ON g.phone_number = p.phone_number
INNER JOIN reconcile_runs AS r ON r.id = CAST(:run AS uuid)
WHERE p.status <> 'released' AND p.updated_at < r.started_at
ON CONFLICT (phone_number) DO UPDATE SET gone_since = excluded.gone_since
WHERE
    twilio_numbers.last_seen IS NULL
    OR twilio_numbers.last_seen
    < (SELECT x.started_at FROM reconcile_runs AS x WHERE x.id = CAST(:run AS uuid));
