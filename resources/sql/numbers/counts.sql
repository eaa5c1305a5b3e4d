SELECT
    count(*) FILTER (WHERE status = 'purchased') AS purchased,
    count(*) FILTER (WHERE status = 'pending_import') AS pending_import,
    count(*) FILTER (WHERE status = 'imported') AS imported,
    count(*) FILTER (WHERE status = 'configured') AS configured,
    count(*) FILTER (WHERE status = 'assigned') AS assigned,
    count(*) FILTER (WHERE status = 'quarantined') AS quarantined,
    count(*) FILTER (WHERE status = 'released') AS released,
    (
        SELECT count(*) FROM number_events
        WHERE to_status = 'assigned' AND happened_at > now() - interval '28 days'
    ) AS assigned_last_28_days
FROM phone_number_pool;
