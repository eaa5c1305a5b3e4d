-- Intent before money: an order with one row per number, each naming the number before the POST.

CREATE TABLE purchase_orders (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    idempotency_key text UNIQUE,
    requested integer NOT NULL CHECK (requested BETWEEN 1 AND 1000),
    area_codes text[] NOT NULL DEFAULT '{}',
    actor text NOT NULL DEFAULT numberwell_actor(),
    unit_price numeric(12, 6),
    currency char(3),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'finished', 'stopped')),
    -- Why it stopped: the vendor's code and sentence.
    stop_code text,
    stop_detail text,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    CHECK ((state = 'open') = (finished_at IS NULL))
);
CREATE INDEX purchase_orders_open ON purchase_orders (created_at) WHERE state = 'open';

CREATE TABLE purchase_items (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id uuid NOT NULL REFERENCES purchase_orders (id),
    position integer NOT NULL,
    phone_number varchar(50) NOT NULL CHECK (phone_number ~ '^\+[1-9][0-9]{7,14}$'),
    area_code varchar(10),
    country char(2),
    locality text,
    region text,
    can_voice boolean NOT NULL DEFAULT true,
    can_sms boolean NOT NULL DEFAULT false,
    can_mms boolean NOT NULL DEFAULT false,
    state text NOT NULL DEFAULT 'planned' CHECK (
        state IN ('planned', 'buying', 'checking', 'bought', 'recorded', 'failed')
    ),
    twilio_phone_sid varchar(255),
    error_code text,
    error_detail text,
    request_id text,
    attempts integer NOT NULL DEFAULT 0,
    -- Who works on it, and until when nobody else may.
    lease_owner text,
    lease_until timestamptz,
    -- The owner's server process: once it is gone, so is the owner, and nobody waits for the time.
    lease_backend integer,
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (order_id, position),
    UNIQUE (order_id, phone_number),
    CHECK (state NOT IN ('bought', 'recorded') OR twilio_phone_sid IS NOT NULL)
);
-- Two orders never work on one number at once.
CREATE UNIQUE INDEX purchase_item_number_open ON purchase_items (phone_number)
WHERE state IN ('planned', 'buying', 'checking', 'bought');
CREATE INDEX purchase_items_unfinished ON purchase_items (order_id)
WHERE state IN ('planned', 'buying', 'checking', 'bought');

CREATE FUNCTION purchase_item_move_is_legal(from_state text, to_state text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT from_state = to_state OR CASE from_state
        WHEN 'planned' THEN to_state IN ('buying', 'failed')
        WHEN 'buying' THEN to_state IN ('planned', 'checking', 'bought', 'failed')
        WHEN 'checking' THEN to_state IN ('planned', 'bought', 'failed')
        WHEN 'bought' THEN to_state = 'recorded'
        ELSE false
    END
$$;

CREATE FUNCTION purchase_item_before_update() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT purchase_item_move_is_legal(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'Item % can not go from % to %', OLD.phone_number, OLD.state, NEW.state
            USING ERRCODE = 'NW002';
    END IF;
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END;
$$;
CREATE TRIGGER purchase_item_before_update BEFORE UPDATE ON purchase_items
FOR EACH ROW EXECUTE FUNCTION purchase_item_before_update();

-- The journal's half of a number's life: intent and failure; the pool's trigger writes the rest.
CREATE FUNCTION purchase_item_record_event() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO number_events (phone_number, actor, kind, from_status, to_status, code, detail)
    VALUES (
        NEW.phone_number, numberwell_actor(), NEW.state, OLD.state, NEW.state, NEW.error_code,
        NEW.error_detail
    );
    RETURN NULL;
END;
$$;
-- Spare candidates that were never touched have no life to tell.
CREATE TRIGGER purchase_item_moved AFTER UPDATE ON purchase_items
FOR EACH ROW WHEN (
    OLD.state IS DISTINCT FROM NEW.state
    AND (
        NEW.state IN ('buying', 'checking', 'bought')
        OR (NEW.state = 'failed' AND OLD.state <> 'planned')
    )
)
EXECUTE FUNCTION purchase_item_record_event();

-- The sum of what an order may have bought never passes the number asked.
CREATE FUNCTION purchase_item_within_order() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    asked integer;
    spoken_for integer;
BEGIN
    SELECT requested INTO asked FROM purchase_orders
    WHERE id = NEW.order_id FOR UPDATE;
    SELECT count(*) INTO spoken_for FROM purchase_items
    WHERE
        order_id = NEW.order_id AND id <> NEW.id
        AND state IN ('buying', 'checking', 'bought', 'recorded');
    IF spoken_for + 1 > asked THEN
        RAISE EXCEPTION 'Order % asked for % numbers and has them', NEW.order_id, asked
            USING ERRCODE = 'NW004';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER purchase_item_within_order BEFORE UPDATE ON purchase_items
FOR EACH ROW WHEN (OLD.state = 'planned' AND NEW.state = 'buying')
EXECUTE FUNCTION purchase_item_within_order();

CREATE FUNCTION purchases_notify() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_notify('numberwell_pool', '');
    RETURN NULL;
END;
$$;
CREATE TRIGGER purchase_orders_notify AFTER INSERT OR UPDATE ON purchase_orders
FOR EACH STATEMENT EXECUTE FUNCTION purchases_notify();
CREATE TRIGGER purchase_items_notify AFTER INSERT OR UPDATE ON purchase_items
FOR EACH STATEMENT EXECUTE FUNCTION purchases_notify();
