-- A ready number for an organization, in one call from any backend; its release; who may do what.

-- ── Settings ───────────────────────────────────────────────────────────────────────────────────

CREATE TABLE pool_settings (
    is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
    -- How long a released number rests before another organization may have it.
    quarantine interval NOT NULL DEFAULT interval '30 days' CHECK (quarantine >= interval '0')
);
INSERT INTO pool_settings DEFAULT VALUES;

-- ── One active number per organization ─────────────────────────────────────────────────────────

-- Rows that were there before may give an organization several: all stay active, the oldest counts.
ALTER TABLE organization_phone_numbers
ADD COLUMN is_surplus boolean NOT NULL DEFAULT false;

WITH ranked AS (
    SELECT
        id,
        row_number() OVER (
            PARTITION BY organization_id ORDER BY is_disputed, assigned_at, id
        ) AS place
    FROM organization_phone_numbers
    WHERE is_active
)

UPDATE organization_phone_numbers AS o
SET is_surplus = true
FROM ranked
WHERE ranked.id = o.id AND ranked.place > 1;

CREATE UNIQUE INDEX organization_has_one ON organization_phone_numbers (organization_id)
WHERE is_active AND NOT is_surplus;

-- ── Ready numbers, the oldest first ────────────────────────────────────────────────────────────

-- Set exactly while a number is ready: its place in the order in which numbers became so.
ALTER TABLE phone_number_pool ADD COLUMN ready_position bigint;
CREATE SEQUENCE pool_ready_positions;
-- What callers that are many at once draw, each one a place of its own to begin at.
CREATE SEQUENCE pool_tickets;

-- The triggers would write each number's time anew, and tell of what is no change.
ALTER TABLE phone_number_pool DISABLE TRIGGER USER;
UPDATE phone_number_pool AS p
SET ready_position = ordered.place
FROM (
    SELECT id, row_number() OVER (ORDER BY created_at, id) AS place
    FROM phone_number_pool
    WHERE status = 'configured'
) AS ordered
WHERE ordered.id = p.id;
ALTER TABLE phone_number_pool ENABLE TRIGGER USER;
SELECT setval('pool_ready_positions', max(ready_position)) FROM phone_number_pool
HAVING max(ready_position) > 0;

ALTER TABLE phone_number_pool ADD CONSTRAINT pool_ready_has_position CHECK (
    (status = 'configured') = (ready_position IS NOT NULL)
);
CREATE INDEX pool_ready ON phone_number_pool (created_at, id) WHERE ready_position IS NOT NULL;
-- Ordered by its first column too: a search in an area can not be planned on the index above, where
-- it would step over the numbers of all other areas.
CREATE INDEX pool_ready_in_area ON phone_number_pool (area_code, created_at, id)
WHERE ready_position IS NOT NULL;
CREATE INDEX pool_ready_position ON phone_number_pool (ready_position)
WHERE ready_position IS NOT NULL;
CREATE INDEX pool_quarantine ON phone_number_pool (quarantined_until)
WHERE status = 'quarantined';

-- However a row changes, also by hand.
CREATE FUNCTION pool_set_ready_position() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    NEW.ready_position := CASE
        WHEN NEW.status = 'configured' THEN nextval('pool_ready_positions')
    END;
    RETURN NEW;
END;
$$;
CREATE TRIGGER pool_set_ready_position BEFORE INSERT OR UPDATE ON phone_number_pool
FOR EACH ROW WHEN ((NEW.status = 'configured') <> (NEW.ready_position IS NOT NULL))
EXECUTE FUNCTION pool_set_ready_position();

-- Numbers that came in one statement are placed by their age, not by their order in it.
CREATE FUNCTION pool_order_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (
            SELECT
                ready_position < lag(ready_position) OVER (ORDER BY created_at, ready_position)
                AS is_behind
            FROM inserted
            WHERE ready_position IS NOT NULL
        ) AS neighbours
        WHERE is_behind
    ) THEN
        UPDATE phone_number_pool AS p
        SET ready_position = ordered.place
        FROM (
            SELECT id, nextval('pool_ready_positions') AS place
            FROM (
                SELECT id FROM inserted
                WHERE ready_position IS NOT NULL
                ORDER BY created_at, ready_position
            ) AS by_age
        ) AS ordered
        WHERE ordered.id = p.id;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER pool_order_inserted AFTER INSERT ON phone_number_pool
REFERENCING NEW TABLE AS inserted
FOR EACH STATEMENT EXECUTE FUNCTION pool_order_inserted();

-- Locks the oldest ready number, of one area or of any, that nobody else holds, and answers where its
-- row is; null where there is none. Waits for nobody.
--
-- Each number given away leaves an entry at the head of the index until the next VACUUM, and at least
-- until the oldest transaction ends. A session therefore remembers, in a variable of its own, where it
-- found the head, and goes on from there: no lock, no row, nothing shared. A number behind its mark
-- can be ready again after a rollback, so a mark is void as soon as any number becomes ready, and
-- after two seconds (or twenty times what a look from the very beginning takes). It bears on the
-- order alone: nothing is called empty because of it, but an area for a second.
CREATE FUNCTION pool_lock_oldest(wanted_area text) RETURNS tid
LANGUAGE plpgsql
AS $$
DECLARE
    mark_name CONSTANT text := 'numberwell.head_' || coalesce(wanted_area, 'any');
    -- When it ends, the changes it was made at, and the head's time and ID, or "none".
    mark CONSTANT text [] := string_to_array(nullif(current_setting(mark_name, true), ''), ' ');
    changes CONSTANT bigint := coalesce(pg_sequence_last_value('pool_ready_positions'), 0);
    began CONSTANT double precision := extract(EPOCH FROM clock_timestamp());
    is_marked boolean := mark [1]::double precision > began AND mark [2]::bigint = changes;
    good_until double precision := mark [1];
    from_time timestamptz := '-infinity';
    from_id uuid := '00000000-0000-0000-0000-000000000000';
    found_row tid;
    found_id uuid;
    found_time timestamptz;
    is_crowded boolean;
BEGIN
    IF is_marked THEN
        IF mark [3] = 'none' THEN
            RETURN NULL;
        END IF;
        from_time := to_timestamp(mark [3]::double precision);
        from_id := mark [4];
    END IF;
    LOOP
        IF wanted_area IS NULL THEN
            SELECT
                p.ctid,
                p.id,
                p.created_at,
                p.id <> (
                    SELECT head.id FROM phone_number_pool AS head
                    WHERE
                        head.ready_position IS NOT NULL
                        AND (head.created_at, head.id) >= (from_time, from_id)
                    ORDER BY head.created_at, head.id
                    LIMIT 1
                )
            INTO found_row, found_id, found_time, is_crowded
            FROM phone_number_pool AS p
            WHERE p.ready_position IS NOT NULL AND (p.created_at, p.id) >= (from_time, from_id)
            ORDER BY p.created_at, p.id
            LIMIT 1
            FOR NO KEY UPDATE OF p SKIP LOCKED;
        ELSE
            SELECT p.ctid, p.id, p.created_at INTO found_row, found_id, found_time
            FROM phone_number_pool AS p
            WHERE
                p.ready_position IS NOT NULL AND p.area_code = wanted_area
                AND (p.created_at, p.id) >= (from_time, from_id)
            ORDER BY p.area_code, p.created_at, p.id
            LIMIT 1
            FOR NO KEY UPDATE SKIP LOCKED;
        END IF;
        EXIT WHEN found_row IS NOT NULL OR NOT coalesce(is_marked, false);
        is_marked := false;
        from_time := '-infinity';
    END LOOP;

    IF is_marked IS NOT TRUE THEN
        good_until := extract(EPOCH FROM clock_timestamp());
        good_until := good_until + greatest(2, 20 * (good_until - began));
    END IF;
    IF is_crowded THEN
        PERFORM set_config('numberwell.crowded_until', (good_until + 3)::text, false);
    END IF;
    IF found_row IS NULL THEN
        IF wanted_area IS NOT NULL THEN
            PERFORM set_config(mark_name, good_until - 1 || ' ' || changes || ' none', false);
        END IF;
    ELSIF is_marked IS NOT TRUE OR random() < 0.1 THEN
        PERFORM set_config(
            mark_name,
            good_until || ' ' || changes || ' ' || extract(EPOCH FROM found_time) || ' ' || found_id,
            false
        );
    END IF;
    RETURN found_row;
END;
$$;

-- ── Assignment ─────────────────────────────────────────────────────────────────────────────────

-- Gives the organization a ready number: the oldest of the preferred area, else the oldest of any.
-- Called again it answers the number that the organization has. All of it is one transaction with
-- whatever else the caller does there. Callers for one organization wait for each other, others
-- never do. At REPEATABLE READ and above a collision ends with 40001: repeat the transaction.
--
-- Where others hold the head of the pool, all callers would step over each other's numbers. For five
-- seconds the session then draws a ticket and takes the first number that is free from its place on.
CREATE FUNCTION assign_phone_number(
    organization_id uuid,
    preferred_area_code text DEFAULT NULL,
    OUT phone_number text,
    OUT twilio_phone_sid text,
    OUT elevenlabs_phone_id text,
    OUT area_code text,
    OUT matched_preference boolean
)
LANGUAGE plpgsql SECURITY DEFINER
-- The ready numbers come in the order of their index, whatever the statistics say.
SET enable_seqscan = off
SET enable_sort = off
AS $$
#variable_conflict use_column
DECLARE
    owner CONSTANT uuid := $1;
    preferred CONSTANT text := $2;
    -- 64 bits of it: the chance that two organizations share a lock is nil.
    owner_lock CONSTANT bigint := hashtextextended(owner::text, 0);
    chosen tid;
    ticket bigint;
    place bigint;
BEGIN
    IF owner IS NULL THEN
        RAISE EXCEPTION 'An organization is needed: organization_id is null'
            USING ERRCODE = 'NW011';
    END IF;
    IF preferred !~ '^[0-9]{3}$' THEN
        RAISE EXCEPTION '% is no area code: three digits are', quote_literal(preferred)
            USING ERRCODE = 'NW012', HINT = 'Leave it out where there is no preference.';
    END IF;
    IF NOT pg_try_advisory_xact_lock(owner_lock) THEN
        PERFORM pg_advisory_xact_lock(owner_lock);
    END IF;

    SELECT o.phone_number, o.twilio_phone_sid, o.elevenlabs_phone_id
    INTO phone_number, twilio_phone_sid, elevenlabs_phone_id
    FROM organization_phone_numbers AS o
    WHERE o.organization_id = owner AND o.is_active AND NOT o.is_surplus;
    IF FOUND THEN
        area_code := (
            SELECT p.area_code FROM phone_number_pool AS p
            WHERE p.phone_number = assign_phone_number.phone_number
        );
        matched_preference := coalesce(area_code = preferred, false);
        RETURN;
    END IF;

    LOOP
        phone_number := NULL;
        chosen := NULL;
        IF preferred IS NOT NULL THEN
            chosen := pool_lock_oldest(preferred);
        END IF;
        IF
            chosen IS NULL
            AND nullif(current_setting('numberwell.crowded_until', true), '')::double precision
            > extract(EPOCH FROM clock_timestamp())
        THEN
            ticket := nextval('pool_tickets');
            UPDATE phone_number_pool AS p
            SET
                status = 'assigned', ready_position = NULL, organization_id = owner,
                assigned_at = now()
            FROM (
                SELECT q.ctid AS row_at, q.ready_position
                FROM phone_number_pool AS q
                WHERE q.ready_position >= ticket
                ORDER BY q.ready_position
                LIMIT 1
                FOR NO KEY UPDATE SKIP LOCKED
            ) AS free
            WHERE p.ctid = free.row_at
            RETURNING
                p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code,
                free.ready_position
            INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, place;
            IF place > ticket + 100 THEN
                -- Many places were given up: the next tickets begin behind them.
                PERFORM setval('pool_tickets', place);
            ELSIF phone_number IS NULL THEN
                -- Places that come shall have their tickets.
                PERFORM setval(
                    'pool_tickets',
                    greatest(1, least(ticket, pg_sequence_last_value('pool_ready_positions')))
                );
            END IF;
        END IF;
        IF phone_number IS NULL THEN
            IF chosen IS NULL THEN
                chosen := pool_lock_oldest(NULL);
            END IF;
            IF chosen IS NULL THEN
                RAISE EXCEPTION
                    'No pre-configured phone numbers available. Admin needs to replenish pool.'
                    USING ERRCODE = 'NW001';
            END IF;
            UPDATE phone_number_pool AS p
            SET
                status = 'assigned', ready_position = NULL, organization_id = owner,
                assigned_at = now()
            WHERE p.ctid = chosen
            RETURNING p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code
            INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code;
        END IF;
        -- Changed by its admin in this very moment.
        CONTINUE WHEN phone_number IS NULL;
        matched_preference := coalesce(area_code = preferred, false);
        INSERT INTO organization_phone_numbers (
            organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
            matched_preference
        )
        VALUES (
            owner, phone_number, twilio_phone_sid, elevenlabs_phone_id, true, matched_preference
        )
        ON CONFLICT DO NOTHING;
        EXIT WHEN FOUND;

        -- Somebody put a number among the ready ones that an organization has: it is that one's.
        UPDATE phone_number_pool AS p
        SET organization_id = o.organization_id, assigned_at = o.assigned_at
        FROM organization_phone_numbers AS o
        WHERE
            p.phone_number = assign_phone_number.phone_number
            AND o.phone_number = p.phone_number AND o.is_active AND NOT o.is_disputed;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'Organization % was given a number at the same moment', owner
                USING ERRCODE = 'serialization_failure', HINT = 'Repeat the transaction.';
        END IF;
    END LOOP;
END;
$$;

-- ── Release and quarantine ─────────────────────────────────────────────────────────────────────

-- However a number leaves its organization: it belongs to nobody, and rests for a time that is set.
CREATE FUNCTION pool_before_quarantine() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.organization_id := NULL;
    NEW.assigned_at := NULL;
    IF NEW.quarantined_until IS NOT DISTINCT FROM OLD.quarantined_until THEN
        NEW.quarantined_until := now() + (SELECT quarantine FROM pool_settings);
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER pool_before_quarantine BEFORE UPDATE ON phone_number_pool
FOR EACH ROW WHEN (NEW.status = 'quarantined' AND OLD.status <> 'quarantined')
EXECUTE FUNCTION pool_before_quarantine();

CREATE FUNCTION pool_after_quarantine() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.quarantined_until := NULL;
    RETURN NEW;
END;
$$;
CREATE TRIGGER pool_after_quarantine BEFORE UPDATE ON phone_number_pool
FOR EACH ROW WHEN (OLD.status = 'quarantined' AND NEW.status <> 'quarantined')
EXECUTE FUNCTION pool_after_quarantine();

CREATE FUNCTION pool_end_assignment() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE organization_phone_numbers
    SET is_active = false, released_at = now()
    WHERE phone_number = NEW.phone_number AND is_active;
    RETURN NULL;
END;
$$;
CREATE TRIGGER pool_end_assignment AFTER UPDATE ON phone_number_pool
FOR EACH ROW WHEN (OLD.status = 'assigned' AND NEW.status <> 'assigned')
EXECUTE FUNCTION pool_end_assignment();

-- Takes the organization's numbers (one, but for what was adopted) away from it. A number that others
-- hold a disputed claim to becomes the next one's; any other goes into quarantine. One row for each.
CREATE FUNCTION release_phone_number(organization_id uuid)
RETURNS TABLE (phone_number text, status text, quarantined_until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
AS $$
#variable_conflict use_column
DECLARE
    owner CONSTANT uuid := $1;
    held record;
    heir record;
BEGIN
    IF owner IS NULL THEN
        RAISE EXCEPTION 'An organization is needed: organization_id is null'
            USING ERRCODE = 'NW011';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(owner::text, 0));
    IF NOT EXISTS (
        SELECT FROM organization_phone_numbers AS o WHERE o.organization_id = owner AND o.is_active
    ) THEN
        RAISE EXCEPTION 'Organization % has no number', owner USING ERRCODE = 'NW013';
    END IF;
    FOR held IN
        -- Claims to one number are dealt with one after the other, in one order for all.
        SELECT p.id, p.phone_number
        FROM phone_number_pool AS p
        WHERE p.phone_number IN (
            SELECT o.phone_number FROM organization_phone_numbers AS o
            WHERE o.organization_id = owner AND o.is_active
        )
        ORDER BY p.phone_number
        FOR NO KEY UPDATE
    LOOP
        UPDATE organization_phone_numbers AS o
        SET is_active = false, released_at = now()
        WHERE o.organization_id = owner AND o.phone_number = held.phone_number AND o.is_active;
        SELECT o.id, o.organization_id, o.is_disputed, o.assigned_at INTO heir
        FROM organization_phone_numbers AS o
        WHERE o.phone_number = held.phone_number AND o.is_active
        ORDER BY o.is_disputed, o.assigned_at, o.id
        LIMIT 1;
        IF FOUND THEN
            UPDATE organization_phone_numbers AS o
            SET is_disputed = false
            WHERE o.id = heir.id AND o.is_disputed;
            UPDATE phone_number_pool AS p
            SET organization_id = heir.organization_id, assigned_at = heir.assigned_at
            WHERE p.id = held.id AND p.organization_id IS DISTINCT FROM heir.organization_id;
        ELSE
            UPDATE phone_number_pool AS p SET status = 'quarantined'
            WHERE p.id = held.id AND p.status = 'assigned';
        END IF;
        RETURN QUERY
        SELECT p.phone_number::text, p.status::text, p.quarantined_until
        FROM phone_number_pool AS p
        WHERE p.id = held.id;
    END LOOP;
    -- Numbers that the pool never knew.
    UPDATE organization_phone_numbers AS o
    SET is_active = false, released_at = now()
    WHERE o.organization_id = owner AND o.is_active;
END;
$$;

-- Makes numbers ready whose quarantine is over, and answers how many. Any number of programs may call
-- it at once. A number without its ElevenLabs ID stays where it is, and an admin is told once.
CREATE FUNCTION return_quarantined_numbers() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    returned integer;
BEGIN
    WITH rested AS (
        SELECT id FROM phone_number_pool
        WHERE
            status = 'quarantined'
            AND quarantined_until <= now()
            AND coalesce(elevenlabs_phone_id, '') <> ''
        ORDER BY quarantined_until
        LIMIT 10000
        FOR NO KEY UPDATE SKIP LOCKED
    )

    UPDATE phone_number_pool AS p SET status = 'configured'
    FROM rested
    WHERE rested.id = p.id;
    GET DIAGNOSTICS returned = ROW_COUNT;

    INSERT INTO admin_notifications (type, message, phone_numbers)
    SELECT
        'quarantine_over',
        'The quarantine of these numbers is over, but they have no ElevenLabs ID. Release them.',
        jsonb_agg(p.phone_number ORDER BY p.phone_number)
    FROM phone_number_pool AS p
    WHERE
        p.status = 'quarantined'
        AND p.quarantined_until <= now()
        AND coalesce(p.elevenlabs_phone_id, '') = ''
        AND NOT EXISTS (
            SELECT FROM admin_notifications AS n
            WHERE n.type = 'quarantine_over' AND n.phone_numbers ? p.phone_number
        )
        -- Of two programs at once one tells it.
        AND pg_try_advisory_xact_lock(hashtext('numberwell quarantine over'))
    HAVING count(*) > 0;
    RETURN returned;
END;
$$;

-- Adopted numbers in quarantine without an end: it begins now.
UPDATE phone_number_pool
SET quarantined_until = now() + (SELECT quarantine FROM pool_settings)
WHERE status = 'quarantined' AND quarantined_until IS NULL;

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────

-- What runs with its owner's rights finds this schema's tables and no others.
DO $$
DECLARE
    called text;
BEGIN
    FOREACH called IN ARRAY ARRAY[
        'assign_phone_number(uuid, text)', 'release_phone_number(uuid)',
        'return_quarantined_numbers()', 'pool_set_ready_position()', 'pool_order_inserted()'
    ]
    LOOP
        EXECUTE format(
            'ALTER FUNCTION %s SET search_path = %I, pg_temp', called, current_schema()
        );
    END LOOP;
END;
$$;

-- numberwell_backend may call assign_phone_number, numberwell_admin does what the programs do. Called
-- again after somebody else made the roles; a migration that adds tables or functions calls it too.
-- Answers the roles that are missing.
CREATE FUNCTION grant_numberwell_roles() RETURNS text []
LANGUAGE plpgsql
AS $$
DECLARE
    here CONSTANT text := current_schema();
    item text;
BEGIN
    FOREACH item IN ARRAY ARRAY[
        'assign_phone_number(uuid, text)', 'release_phone_number(uuid)',
        'return_quarantined_numbers()', 'pool_lock_oldest(text)', 'pool_set_ready_position()',
        'pool_order_inserted()',        'resolve_import_notifications()', 'grant_numberwell_roles()'
    ]
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %I.%s FROM PUBLIC', here, item);
    END LOOP;

    IF to_regrole('numberwell_backend') IS NOT NULL THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO numberwell_backend', here);
        EXECUTE format(
            'GRANT EXECUTE ON FUNCTION %I.assign_phone_number(uuid, text) TO numberwell_backend',
            here
        );
    END IF;

    IF to_regrole('numberwell_admin') IS NOT NULL THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO numberwell_admin', here);
        FOREACH item IN ARRAY ARRAY[
            'assign_phone_number(uuid, text)', 'release_phone_number(uuid)',
            'return_quarantined_numbers()', 'resolve_import_notifications()'
        ]
        LOOP
            EXECUTE format('GRANT EXECUTE ON FUNCTION %I.%s TO numberwell_admin', here, item);
        END LOOP;
        FOREACH item IN ARRAY ARRAY[
            'phone_number_pool', 'organization_phone_numbers', 'admin_notifications',
            'organizations', 'number_events', 'purchase_orders', 'purchase_items',
            'purchase_limits', 'purchase_allowance', 'purchase_attempts', 'vendor_pauses',
            'weekly_sessions', 'pool_settings', 'twilio_numbers', 'reconcile_runs',
            'difference_kinds', 'differences', 'found_differences',
            -- Of later migrations, which call this again.
            'organization_needs', 'organization_need_orders', 'monitor_settings',
            'monitor_subjects', 'alerts', 'alert_channels', 'alert_deliveries'
        ]
        LOOP
            CONTINUE WHEN to_regclass(format('%I.%I', here, item)) IS NULL;
            EXECUTE format(
                'GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO numberwell_admin', here, item
            );
        END LOOP;
        EXECUTE format('GRANT SELECT ON %I.schema_migration TO numberwell_admin', here);
        -- Its last value tells the programs of assignments.
        EXECUTE format('GRANT SELECT ON SEQUENCE %I.number_events_id_seq TO numberwell_admin', here);
    END IF;

    RETURN array(
        SELECT wanted FROM unnest(ARRAY['numberwell_admin', 'numberwell_backend']) AS wanted
        WHERE to_regrole(wanted) IS NULL
    );
END;
$$;

DO $$
DECLARE
    wanted text;
    missing text [];
BEGIN
    FOREACH wanted IN ARRAY ARRAY['numberwell_admin', 'numberwell_backend'] LOOP
        CONTINUE WHEN to_regrole(wanted) IS NOT NULL;
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        EXCEPTION
            -- Roles are the whole cluster's: another database's migration was faster.
            WHEN duplicate_object OR unique_violation THEN NULL;
            WHEN insufficient_privilege THEN NULL;
        END;
    END LOOP;
    missing := grant_numberwell_roles();
    IF missing <> '{}' THEN
        INSERT INTO admin_notifications (type, message) VALUES (
            'roles_missing',
            format(
                'This database''s user may not create roles. Let its administrator run: %s then, as '
                'this user: SELECT grant_numberwell_roles();',
                (SELECT string_agg(format('CREATE ROLE %I NOLOGIN;', m), ' ') FROM unnest(missing) AS m)
            )
        );
    END IF;
END;
$$;
