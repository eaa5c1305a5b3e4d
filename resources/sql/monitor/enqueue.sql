INSERT INTO alert_deliveries (alert_id, channel)
SELECT
    CAST(:alert_id AS bigint),
    c.channel
FROM alert_channels AS c
WHERE c.is_on;
