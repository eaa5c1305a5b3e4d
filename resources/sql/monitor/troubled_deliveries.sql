-- What did not get out at once, and what was given up in the last week.
SELECT
    CAST(d.id AS text) AS id,
    d.channel,
    d.attempts,
    a.id AS alert_id,
    a.area_code,
    a.kind,
    a.ready,
    a.threshold,
    a.raised_at,
    d.state,
    d.waiting_since,
    d.next_try_at,
    coalesce(d.error_code, '') AS error_code,
    coalesce(d.error_detail, '') AS error_detail
FROM alert_deliveries AS d
INNER JOIN alerts AS a ON a.id = d.alert_id
WHERE
    (
        d.state IN ('waiting', 'sending')
        AND (d.error_code IS NOT NULL OR d.waiting_since < clock_timestamp() - interval '2 minutes')
    )
    OR (d.state = 'given_up' AND d.finished_at > clock_timestamp() - interval '7 days')
ORDER BY a.id DESC, d.channel
LIMIT 50;
