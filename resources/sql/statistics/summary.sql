SELECT
    (
        SELECT min(created_at) FROM phone_number_pool
        WHERE status IN ('purchased', 'pending_import', 'imported')
    ) AS oldest_waiting,
    (
        SELECT count(*) FROM number_events
        WHERE to_status = 'assigned' AND happened_at >= date_trunc('month', now())
    ) AS assigned_this_month,
    CAST(coalesce(sum(monthly_price) FILTER (WHERE status = 'assigned'), 0) AS text)
        AS cost_assigned,
    CAST(
        coalesce(sum(monthly_price) FILTER (WHERE status NOT IN ('assigned', 'released')), 0)
        AS text
    ) AS cost_buffer,
    coalesce(max(currency), 'USD') AS currency,
    (
        SELECT max(happened_at) FROM number_events
    ) AS last_change,
    count(*) FILTER (WHERE status = 'assigned' AND monthly_price IS NULL) AS unpriced_assigned,
    count(*) FILTER (WHERE status NOT IN ('assigned', 'released') AND monthly_price IS NULL)
        AS unpriced_buffer
FROM phone_number_pool;
