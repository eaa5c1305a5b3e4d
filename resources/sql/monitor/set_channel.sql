INSERT INTO alert_channels (channel, is_on) VALUES (:channel, :is_on)
ON CONFLICT (channel) DO UPDATE SET is_on = excluded.is_on
WHERE alert_channels.is_on <> excluded.is_on;
