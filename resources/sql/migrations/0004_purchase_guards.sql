-- Limits of what may be bought, the log of every attempt, and the queue of what waits.

-- ── Limits ─────────────────────────────────────────────────────────────────────────────────────

-- Of one order, and of all orders of the last 7 and 30 days together. NULL: no limit.
CREATE TABLE purchase_limits (
    period text PRIMARY KEY CHECK (period IN ('order', 'week', 'month')),
    most_numbers integer CHECK (most_numbers > 0),
    -- What the numbers cost a month.
    most_money numeric(14, 6) CHECK (most_money > 0),
    currency char(3) NOT NULL DEFAULT 'USD'
);
INSERT INTO purchase_limits (period, most_numbers, most_money) VALUES
('order', 100, 200),
('week', 200, 400),
('month', 400, 800);

-- An item may have a price of its own where an order spans countries.
ALTER TABLE purchase_items
ADD COLUMN monthly_price numeric(12, 6),
ADD COLUMN currency char(3),
ADD CONSTRAINT purchase_item_price_has_currency CHECK (
    (monthly_price IS NULL) = (currency IS NULL)
);

-- What an order takes of the limits: all it may still buy while it is open, then what it bought.
CREATE FUNCTION purchase_order_numbers(wanted purchase_orders) RETURNS bigint
LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN wanted.state = 'open' THEN wanted.requested ELSE (
        SELECT count(*) FROM purchase_items AS i
        WHERE i.order_id = wanted.id AND i.state = 'recorded'
    ) END
$$;

-- NULL where a price is not known. While it is open, its dearest candidates count.
CREATE FUNCTION purchase_order_money(wanted purchase_orders) RETURNS numeric
LANGUAGE sql STABLE
AS $$
    SELECT CASE
        WHEN count(*) = 0 THEN 0
        WHEN count(price) < count(*) THEN NULL
        ELSE sum(price)
    END
    FROM (
        SELECT coalesce(i.monthly_price, wanted.unit_price) AS price
        FROM purchase_items AS i
        WHERE i.order_id = wanted.id AND (wanted.state = 'open' OR i.state = 'recorded')
        ORDER BY coalesce(i.monthly_price, wanted.unit_price) DESC NULLS FIRST
        LIMIT wanted.requested
    ) AS counted
$$;

-- The limits beside what the orders of their period take already.
CREATE VIEW purchase_allowance AS
SELECT
    l.period,
    l.most_numbers,
    l.most_money,
    l.currency,
    coalesce(taken.numbers, 0) AS taken_numbers,
    coalesce(taken.money, 0) AS taken_money
FROM purchase_limits AS l
LEFT JOIN LATERAL (
    SELECT
        sum(purchase_order_numbers(o)) AS numbers,
        sum(purchase_order_money(o)) AS money
    FROM purchase_orders AS o
    WHERE
        l.period <> 'order'
        AND o.created_at > now() - CASE l.period
            WHEN 'week' THEN interval '7 days' ELSE interval '30 days'
        END
) AS taken ON true;

-- Runs as the placing transaction commits, when the order has its items. Orders wait for each other
-- here, so that two of them can't pass a limit together.
CREATE FUNCTION purchase_order_within_limits() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    placed purchase_orders;
    cost numeric;
    allowed record;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Orders are placed in read committed transactions'
            USING ERRCODE = 'NW008', DETAIL = 'An older snapshot would not see the orders beside.';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('numberwell purchase limits'));
    SELECT * INTO placed FROM purchase_orders WHERE id = NEW.id;
    cost := purchase_order_money(placed);
    FOR allowed IN SELECT * FROM purchase_allowance LOOP
        -- The view counts this order too where its period is longer than an order.
        IF allowed.period = 'order' THEN
            allowed.taken_numbers := placed.requested;
            allowed.taken_money := cost;
        END IF;
        IF allowed.taken_numbers > allowed.most_numbers THEN
            RAISE EXCEPTION 'The limit of % numbers (%) would be passed: % with this order',
                allowed.most_numbers, allowed.period, allowed.taken_numbers
                USING ERRCODE = 'NW005', HINT = 'Buy fewer, or raise the limit in the settings.';
        END IF;
        CONTINUE WHEN allowed.most_money IS NULL;
        IF cost IS NULL OR EXISTS (
            SELECT 1 FROM purchase_items AS i
            WHERE
                i.order_id = placed.id
                AND coalesce(i.currency, placed.currency) IS DISTINCT FROM allowed.currency
        ) THEN
            RAISE EXCEPTION 'The limit of % % (%) can not be checked: the price is not known in %',
                trim_scale(allowed.most_money), allowed.currency, allowed.period, allowed.currency
                USING ERRCODE = 'NW007', HINT = 'Ask for the price again, or lift the limit.';
        END IF;
        IF allowed.taken_money > allowed.most_money THEN
            RAISE EXCEPTION 'The limit of % % a month (%) would be passed: % with this order',
                trim_scale(allowed.most_money), allowed.currency, allowed.period,
                trim_scale(allowed.taken_money)
                USING ERRCODE = 'NW006', HINT = 'Buy fewer, or raise the limit in the settings.';
        END IF;
    END LOOP;
    RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER purchase_order_within_limits AFTER INSERT ON purchase_orders
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION purchase_order_within_limits();
CREATE INDEX purchase_orders_time ON purchase_orders (created_at);

-- ── Attempts ───────────────────────────────────────────────────────────────────────────────────

-- Every request to Twilio about an item, for whoever asks later what happened.
CREATE TABLE purchase_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES purchase_items (id),
    action text NOT NULL CHECK (action IN ('buy', 'look_up')),
    outcome text NOT NULL CHECK (
        outcome IN ('bought', 'found', 'owned_before', 'not_there', 'refused', 'unknown')
    ),
    actor text NOT NULL DEFAULT numberwell_actor(),
    started_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    http_status integer,
    code text,
    detail text,
    request_id text
);
CREATE INDEX purchase_attempts_item ON purchase_attempts (item_id, id);

-- ── The queue ──────────────────────────────────────────────────────────────────────────────────

-- The account refused: the order is kept, and tried again later.
ALTER TABLE purchase_orders
ADD COLUMN held_code text,
ADD COLUMN held_detail text,
ADD COLUMN held_since timestamptz,
ADD COLUMN held_tries integer NOT NULL DEFAULT 0,
ADD COLUMN next_try_at timestamptz;

-- An item that can't be settled now rests until its next try.
ALTER TABLE purchase_items
ADD COLUMN next_try_at timestamptz,
ADD COLUMN waiting_since timestamptz,
ADD COLUMN waits integer NOT NULL DEFAULT 0,
-- With the process's start: a process number is used again after a restart of the server.
ADD COLUMN lease_backend_start timestamptz;

-- The vendor is away or asked for a pause: one for the whole account, whichever program works.
CREATE TABLE vendor_pauses (
    account text PRIMARY KEY,
    paused_until timestamptz NOT NULL,
    -- The vendor's own Retry-After: nobody tries before it, not even on demand.
    is_demanded boolean NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    failures integer NOT NULL DEFAULT 1,
    code text,
    detail text
);

-- True while a program works on the item: within its lease, and its server process is there.
CREATE FUNCTION purchase_item_is_leased(item purchase_items) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT
        item.state IN ('buying', 'checking')
        AND coalesce(item.lease_until > clock_timestamp(), false)
        AND EXISTS (
            SELECT 1 FROM pg_stat_activity AS a
            WHERE
                a.pid = item.lease_backend
                -- Hidden from those who may not see other users' sessions.
                AND coalesce(a.backend_start = item.lease_backend_start, true)
        )
$$;

-- The first pause, doubled with each failure up to the longest; its upper half is random, so that
-- programs don't return in step.
CREATE FUNCTION back_off(failures integer, first_pause interval, longest_pause interval)
RETURNS interval
LANGUAGE sql VOLATILE
AS $$
    SELECT least(first_pause * power(2, least(greatest(failures - 1, 0), 20)), longest_pause)
        * (0.5 + random() / 2)
$$;

CREATE TRIGGER vendor_pauses_notify AFTER INSERT OR UPDATE OR DELETE ON vendor_pauses
FOR EACH STATEMENT EXECUTE FUNCTION purchases_notify();
CREATE TRIGGER purchase_limits_notify AFTER INSERT OR UPDATE OR DELETE ON purchase_limits
FOR EACH STATEMENT EXECUTE FUNCTION purchases_notify();
