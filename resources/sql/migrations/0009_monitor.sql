-- The monitor: what level counts as low, which alerts were raised, and who still has to hear of them.

-- One row: how often it looks, and when a pool that was low counts as well again.
CREATE TABLE monitor_settings (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    interval_minutes integer NOT NULL DEFAULT 60 CHECK (interval_minutes BETWEEN 1 AND 10080),
    -- Well again: so many above the threshold, for so long without a break.
    margin integer NOT NULL DEFAULT 2 CHECK (margin BETWEEN 0 AND 1000000),
    hold_minutes integer NOT NULL DEFAULT 60 CHECK (hold_minutes BETWEEN 0 AND 10080),
    evaluated_at timestamptz
);
INSERT INTO monitor_settings DEFAULT VALUES;

-- A threshold and what is known of its level: the whole pool (area code '') and area codes.
CREATE TABLE monitor_subjects (
    area_code varchar(10) PRIMARY KEY,
    threshold integer NOT NULL CHECK (threshold BETWEEN 0 AND 1000000),
    state text NOT NULL DEFAULT 'well' CHECK (state IN ('well', 'low', 'empty')),
    -- Since when it is above what ends the alert; NULL while it is not.
    recovering_since timestamptz,
    -- Of the newest alert. Each is raised once: see alerts.
    crossing integer NOT NULL DEFAULT 0
);
INSERT INTO monitor_subjects (area_code, threshold) VALUES ('', 5);

CREATE TABLE alerts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area_code varchar(10) NOT NULL,
    crossing integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('low', 'empty', 'well')),
    ready integer NOT NULL,
    threshold integer NOT NULL,
    raised_at timestamptz NOT NULL,
    actor text NOT NULL DEFAULT numberwell_actor(),
    -- Two programs that see the same crossing raise one alert, whatever else goes wrong.
    UNIQUE (area_code, crossing)
);
CREATE INDEX alerts_time ON alerts (raised_at);

-- What every alert goes out by; a program that has a channel set up turns it on here.
CREATE TABLE alert_channels (
    channel text PRIMARY KEY CHECK (channel IN ('email', 'webhook')),
    is_on boolean NOT NULL
);

-- The outbox: written with the alert, so that none is lost; leased by one program at a time.
CREATE TABLE alert_deliveries (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    alert_id bigint NOT NULL REFERENCES alerts (id),
    channel text NOT NULL REFERENCES alert_channels (channel),
    state text NOT NULL DEFAULT 'waiting' CHECK (
        state IN ('waiting', 'sending', 'delivered', 'given_up')
    ),
    attempts integer NOT NULL DEFAULT 0,
    waiting_since timestamptz NOT NULL DEFAULT clock_timestamp(),
    next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    lease_until timestamptz,
    -- The owner's server process, with its start: once it is gone, so is the owner.
    lease_backend integer,
    lease_backend_start timestamptz,
    error_code text,
    error_detail text,
    finished_at timestamptz,
    UNIQUE (alert_id, channel),
    CHECK ((state IN ('delivered', 'given_up')) = (finished_at IS NOT NULL))
);
CREATE INDEX alert_deliveries_open ON alert_deliveries (next_try_at)
WHERE state IN ('waiting', 'sending');
CREATE INDEX alert_deliveries_given_up ON alert_deliveries (finished_at) WHERE state = 'given_up';

-- True while a program has it in hand: within its lease, and its server process is there.
CREATE FUNCTION alert_delivery_is_leased(delivery alert_deliveries) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT
        delivery.state = 'sending'
        AND coalesce(delivery.lease_until > clock_timestamp(), false)
        AND EXISTS (
            SELECT 1 FROM pg_stat_activity AS a
            WHERE
                a.pid = delivery.lease_backend
                -- Hidden from those who may not see other users' sessions.
                AND coalesce(a.backend_start = delivery.lease_backend_start, true)
        )
$$;

-- Of a threshold: one open notification per subject. '' is the whole pool; NULL: about else.
ALTER TABLE admin_notifications ADD COLUMN monitored_area varchar(10);
CREATE UNIQUE INDEX notification_open_per_area ON admin_notifications (monitored_area)
WHERE status = 'pending' AND monitored_area IS NOT NULL;

CREATE TRIGGER alerts_notify AFTER INSERT ON alerts
FOR EACH STATEMENT EXECUTE FUNCTION purchases_notify();
CREATE TRIGGER alert_deliveries_notify AFTER INSERT OR UPDATE ON alert_deliveries
FOR EACH STATEMENT EXECUTE FUNCTION purchases_notify();

SELECT grant_numberwell_roles();
