-- The pool. Names and columns of the strategy document come first; a database that already holds
-- its tables is adopted: nothing is dropped, no row is lost.

CREATE TABLE IF NOT EXISTS phone_number_pool (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    phone_number varchar(50) NOT NULL UNIQUE,
    twilio_phone_sid varchar(255) NOT NULL,
    elevenlabs_phone_id varchar(255),
    status varchar(50) DEFAULT 'purchased',
    area_code varchar(10),
    created_at timestamptz DEFAULT now(),
    updated_at timestamptz DEFAULT now()
);

CREATE TABLE IF NOT EXISTS organization_phone_numbers (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    phone_number varchar(50) NOT NULL,
    twilio_phone_sid varchar(255),
    elevenlabs_phone_id varchar(255),
    is_active boolean DEFAULT true
);

CREATE TABLE IF NOT EXISTS admin_notifications (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    type varchar(100) NOT NULL,
    message text,
    phone_numbers jsonb,
    status varchar(50) DEFAULT 'pending'
);

-- Organizations made here. A backend's own keys need no row: no foreign key is demanded of them.
CREATE TABLE organizations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    email text,
    preferred_area_code varchar(10),
    created_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE phone_number_pool
ADD COLUMN IF NOT EXISTS country char(2),
ADD COLUMN IF NOT EXISTS locality text,
ADD COLUMN IF NOT EXISTS region text,
ADD COLUMN IF NOT EXISTS can_voice boolean NOT NULL DEFAULT true,
ADD COLUMN IF NOT EXISTS can_sms boolean NOT NULL DEFAULT true,
ADD COLUMN IF NOT EXISTS can_mms boolean NOT NULL DEFAULT false,
ADD COLUMN IF NOT EXISTS monthly_price numeric(12, 6),
ADD COLUMN IF NOT EXISTS currency char(3),
ADD COLUMN IF NOT EXISTS friendly_name text,
ADD COLUMN IF NOT EXISTS agent_id text,
ADD COLUMN IF NOT EXISTS organization_id uuid,
ADD COLUMN IF NOT EXISTS configured_at timestamptz,
ADD COLUMN IF NOT EXISTS assigned_at timestamptz,
ADD COLUMN IF NOT EXISTS quarantined_until timestamptz,
ADD COLUMN IF NOT EXISTS import_error text,
ADD COLUMN IF NOT EXISTS next_import_at timestamptz,
ADD COLUMN IF NOT EXISTS note text;

ALTER TABLE organization_phone_numbers
ADD COLUMN IF NOT EXISTS assigned_at timestamptz NOT NULL DEFAULT now(),
ADD COLUMN IF NOT EXISTS released_at timestamptz,
ADD COLUMN IF NOT EXISTS matched_preference boolean,
ADD COLUMN IF NOT EXISTS is_disputed boolean NOT NULL DEFAULT false;

ALTER TABLE admin_notifications
ADD COLUMN IF NOT EXISTS order_id uuid,
ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now(),
ADD COLUMN IF NOT EXISTS resolved_at timestamptz;

-- Every move of a number, written by the trigger below and by the workflows for what failed.
CREATE TABLE number_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    phone_number varchar(50) NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor text NOT NULL,
    kind text NOT NULL,
    from_status varchar(50),
    to_status varchar(50),
    code text,
    detail text
);
CREATE INDEX number_events_number ON number_events (phone_number, id);
CREATE INDEX number_events_time ON number_events (happened_at);

-- ── Adoption of rows that were there before ────────────────────────────────────────────────────

UPDATE phone_number_pool
SET phone_number = regexp_replace(phone_number, '[^+0-9]', '', 'g')
WHERE phone_number !~ '^\+[1-9][0-9]{7,14}$';

DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(quote_literal(phone_number), ', ') INTO bad
    FROM phone_number_pool
    WHERE phone_number !~ '^\+[1-9][0-9]{7,14}$';
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'phone_number_pool holds what is no E.164 number: %', bad
            USING ERRCODE = 'NW010',
            HINT = 'Mend or remove these rows, then start again. Nothing was changed.';
    END IF;
END;
$$;

INSERT INTO number_events (phone_number, actor, kind, from_status, to_status, detail)
SELECT
    phone_number,
    'migration',
    'adopted',
    status,
    CASE WHEN elevenlabs_phone_id IS NULL THEN 'purchased' ELSE 'imported' END,
    'The status was not one of the pool''s'
FROM phone_number_pool
WHERE
    status IS NULL
    OR status NOT IN (
        'purchased', 'pending_import', 'imported', 'configured', 'assigned', 'quarantined',
        'released'
    );

UPDATE phone_number_pool
SET status = CASE WHEN elevenlabs_phone_id IS NULL THEN 'purchased' ELSE 'imported' END
WHERE
    status IS NULL
    OR status NOT IN (
        'purchased', 'pending_import', 'imported', 'configured', 'assigned', 'quarantined',
        'released'
    );

-- A ready number must have its ElevenLabs ID; without one it waits.
UPDATE phone_number_pool SET status = 'purchased'
WHERE status = 'configured' AND coalesce(elevenlabs_phone_id, '') = '';

-- One ID on several numbers: the oldest keeps it, the others wait for their own.
WITH ranked AS (
    SELECT
        id,
        row_number() OVER (PARTITION BY elevenlabs_phone_id ORDER BY created_at, phone_number) AS place
    FROM phone_number_pool
    WHERE elevenlabs_phone_id IS NOT NULL
),

taken AS (
    UPDATE phone_number_pool AS p
    SET
        elevenlabs_phone_id = NULL,
        note = concat_ws(E'\n', p.note, 'ElevenLabs ID at adoption: ' || p.elevenlabs_phone_id),
        status
        = CASE WHEN p.status IN ('configured', 'imported') THEN 'purchased' ELSE p.status END
    FROM ranked
    WHERE ranked.id = p.id AND ranked.place > 1
    RETURNING p.phone_number, p.note
)

INSERT INTO number_events (phone_number, actor, kind, detail)
SELECT
    phone_number,
    'migration',
    'adopted',
    note
FROM taken;

UPDATE organization_phone_numbers SET is_active = true
WHERE is_active IS NULL;

-- The strategy's sketch could hand one number to two organizations. Both rows stay; the later ones
-- are marked and an admin is told.
WITH ranked AS (
    SELECT
        id,
        phone_number,
        row_number() OVER (PARTITION BY phone_number ORDER BY assigned_at, id) AS place
    FROM organization_phone_numbers
    WHERE is_active
),

disputed AS (
    UPDATE organization_phone_numbers AS o
    SET is_disputed = true
    FROM ranked
    WHERE ranked.id = o.id AND ranked.place > 1
    RETURNING o.phone_number
)

INSERT INTO admin_notifications (type, message, phone_numbers)
SELECT
    'duplicate_assignment',
    'These numbers were given to more than one organization before the adoption.',
    jsonb_agg(DISTINCT phone_number)
FROM disputed
HAVING count(*) > 0;

-- The sketch deleted an assigned number from the pool: it comes back, out of reach.
INSERT INTO phone_number_pool (
    phone_number, twilio_phone_sid, elevenlabs_phone_id, status, organization_id, assigned_at
)
SELECT DISTINCT ON (o.phone_number)
    o.phone_number,
    coalesce(o.twilio_phone_sid, ''),
    CASE
        WHEN NOT EXISTS (
            SELECT 1 FROM phone_number_pool AS q
            WHERE q.elevenlabs_phone_id = o.elevenlabs_phone_id
        ) THEN o.elevenlabs_phone_id
    END,
    'assigned',
    o.organization_id,
    o.assigned_at
FROM organization_phone_numbers AS o
WHERE o.is_active AND NOT o.is_disputed
ORDER BY o.phone_number, o.assigned_at
ON CONFLICT (phone_number) DO UPDATE
SET
    status = 'assigned',
    organization_id = excluded.organization_id,
    assigned_at = excluded.assigned_at;

UPDATE phone_number_pool
SET
    created_at = coalesce(created_at, now()),
    updated_at = coalesce(updated_at, now()),
    area_code = coalesce(
        area_code, CASE WHEN phone_number ~ '^\+1[0-9]{10}$' THEN substr(phone_number, 3, 3) END
    ),
    configured_at = CASE
        WHEN status IN ('configured', 'assigned', 'quarantined')
            THEN coalesce(configured_at, updated_at, now())
    END;

UPDATE admin_notifications SET status = 'pending'
WHERE status IS NULL;

-- ── Rules ──────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE phone_number_pool
ALTER COLUMN status SET NOT NULL,
ALTER COLUMN created_at SET NOT NULL,
ALTER COLUMN updated_at SET NOT NULL,
ADD CONSTRAINT pool_number_is_e164 CHECK (phone_number ~ '^\+[1-9][0-9]{7,14}$'),
ADD CONSTRAINT pool_status_known CHECK (
    status IN (
        'purchased', 'pending_import', 'imported', 'configured', 'assigned', 'quarantined',
        'released'
    )
),
ADD CONSTRAINT pool_configured_has_id CHECK (
    status <> 'configured' OR coalesce(elevenlabs_phone_id, '') <> ''
),
ADD CONSTRAINT pool_price_has_currency CHECK (monthly_price IS NULL OR currency IS NOT NULL);

-- The strategy's indexes, under its names.
CREATE INDEX IF NOT EXISTS idx_phone_pool_status ON phone_number_pool (status);
CREATE INDEX IF NOT EXISTS idx_phone_pool_area_code ON phone_number_pool (area_code);
CREATE UNIQUE INDEX pool_elevenlabs_id ON phone_number_pool (elevenlabs_phone_id)
WHERE elevenlabs_phone_id IS NOT NULL;
CREATE INDEX pool_organization ON phone_number_pool (organization_id)
WHERE organization_id IS NOT NULL;

ALTER TABLE organization_phone_numbers ALTER COLUMN is_active SET NOT NULL;
CREATE UNIQUE INDEX organization_number_once ON organization_phone_numbers (phone_number)
WHERE is_active AND NOT is_disputed;
CREATE INDEX organization_numbers ON organization_phone_numbers (organization_id);

ALTER TABLE admin_notifications
ALTER COLUMN status SET NOT NULL,
ADD CONSTRAINT notification_status_known CHECK (
    status IN ('pending', 'resolved', 'dismissed')
) NOT VALID;
CREATE INDEX notifications_open ON admin_notifications (created_at) WHERE status = 'pending';

-- Who acts: a program says so with SET numberwell.actor, else it is the database's user.
CREATE FUNCTION numberwell_actor() RETURNS text
LANGUAGE sql STABLE
AS $$ SELECT coalesce(nullif(current_setting('numberwell.actor', true), ''), session_user) $$;

-- The legal moves of a number; app/domain/numberstate.cpp holds the same table for the window.
CREATE FUNCTION pool_move_is_legal(from_status text, to_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT from_status = to_status OR CASE from_status
        WHEN 'purchased' THEN
            to_status IN ('pending_import', 'imported', 'configured', 'released')
        WHEN 'pending_import' THEN to_status IN ('imported', 'configured', 'released')
        WHEN 'imported' THEN to_status IN ('pending_import', 'configured', 'released')
        WHEN 'configured' THEN
            to_status IN ('assigned', 'imported', 'pending_import', 'released')
        WHEN 'assigned' THEN to_status = 'quarantined'
        WHEN 'quarantined' THEN to_status IN ('configured', 'assigned', 'released')
        ELSE false
    END
$$;

CREATE FUNCTION pool_before_write() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.area_code IS NULL AND NEW.phone_number ~ '^\+1[0-9]{10}$' THEN
            NEW.area_code := substr(NEW.phone_number, 3, 3);
        END IF;
        IF NEW.status = 'configured' AND NEW.configured_at IS NULL THEN
            NEW.configured_at := now();
        END IF;
        RETURN NEW;
    END IF;
    IF NOT pool_move_is_legal(OLD.status, NEW.status) THEN
        RAISE EXCEPTION '% can not go from % to %', OLD.phone_number, OLD.status, NEW.status
            USING ERRCODE = 'NW002';
    END IF;
    IF NEW.status = 'assigned' AND NEW.organization_id IS NULL AND OLD.status <> 'assigned' THEN
        RAISE EXCEPTION '% can not be assigned to nobody', OLD.phone_number
            USING ERRCODE = 'NW002';
    END IF;
    NEW.updated_at := now();
    IF NEW.status = 'configured' AND OLD.status <> 'configured' THEN
        NEW.configured_at := now();
        NEW.import_error := NULL;
        NEW.next_import_at := NULL;
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER pool_before_write BEFORE INSERT OR UPDATE ON phone_number_pool
FOR EACH ROW EXECUTE FUNCTION pool_before_write();

CREATE FUNCTION pool_record_event() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO number_events (phone_number, actor, kind, to_status)
        VALUES (NEW.phone_number, numberwell_actor(), NEW.status, NEW.status);
    ELSE
        INSERT INTO number_events (phone_number, actor, kind, from_status, to_status, detail)
        VALUES (
            NEW.phone_number, numberwell_actor(), NEW.status, OLD.status, NEW.status,
            NEW.import_error
        );
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER pool_event_on_insert AFTER INSERT ON phone_number_pool
FOR EACH ROW EXECUTE FUNCTION pool_record_event();
CREATE TRIGGER pool_event_on_move AFTER UPDATE ON phone_number_pool
FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
EXECUTE FUNCTION pool_record_event();

-- A paid number is never deleted: its history would be lost.
CREATE FUNCTION pool_refuse_delete() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'Numbers are released, not deleted: % stays', OLD.phone_number
        USING ERRCODE = 'NW003';
END;
$$;
CREATE TRIGGER pool_refuse_delete BEFORE DELETE ON phone_number_pool
FOR EACH ROW EXECUTE FUNCTION pool_refuse_delete();

-- Listeners of numberwell_pool. Not for assignments: a NOTIFY takes a database-wide lock at commit
-- and halves their rate; the programs see those by the event table's sequence within a second.
CREATE FUNCTION pool_notify() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pg_notify('numberwell_pool', '');
    RETURN NULL;
END;
$$;
CREATE TRIGGER pool_notify_insert AFTER INSERT ON phone_number_pool
FOR EACH STATEMENT EXECUTE FUNCTION pool_notify();
CREATE TRIGGER pool_notify_update AFTER UPDATE ON phone_number_pool
FOR EACH ROW WHEN (NEW.status <> 'assigned' OR OLD.status = 'assigned')
EXECUTE FUNCTION pool_notify();
CREATE TRIGGER notifications_notify AFTER INSERT OR UPDATE OR DELETE ON admin_notifications
FOR EACH STATEMENT EXECUTE FUNCTION pool_notify();

-- Closes the import notices whose numbers are all through ElevenLabs (or gone). Returns how many.
CREATE FUNCTION resolve_import_notifications() RETURNS integer
LANGUAGE plpgsql
AS $$
DECLARE
    closed integer;
BEGIN
    UPDATE admin_notifications AS n
    SET status = 'resolved', resolved_at = now()
    WHERE
        n.type = 'batch_import_required'
        AND n.status = 'pending'
        AND NOT EXISTS (
            SELECT 1
            FROM jsonb_array_elements_text(
                CASE WHEN jsonb_typeof(n.phone_numbers) = 'array' THEN n.phone_numbers
                ELSE '[]'::jsonb END
            ) AS listed (phone_number)
            INNER JOIN phone_number_pool AS p ON p.phone_number = listed.phone_number
            WHERE p.status IN ('purchased', 'pending_import', 'imported')
        );
    GET DIAGNOSTICS closed = ROW_COUNT;
    RETURN closed;
END;
$$;
