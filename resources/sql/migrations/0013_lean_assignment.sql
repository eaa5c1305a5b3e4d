-- What an assignment costs beside its writes: conditions of triggers are read anew from the catalog for
-- each statement (half its time), and each statement inside the function has its own start.

-- ── One trigger before a write, one after an update ────────────────────────────────────────────

DROP TRIGGER pool_set_ready_position ON phone_number_pool;
DROP TRIGGER pool_before_quarantine ON phone_number_pool;
DROP TRIGGER pool_after_quarantine ON phone_number_pool;
DROP TRIGGER pool_begin_again ON phone_number_pool;
DROP TRIGGER pool_end_assignment ON phone_number_pool;
DROP TRIGGER pool_event_on_move ON phone_number_pool;
DROP TRIGGER pool_notify_update ON phone_number_pool;
DROP TRIGGER pool_serve_waiting ON phone_number_pool;
DROP TRIGGER twilio_forget_when_bought_again ON phone_number_pool;
DROP FUNCTION pool_set_ready_position();
DROP FUNCTION pool_before_quarantine();
DROP FUNCTION pool_after_quarantine();
DROP FUNCTION pool_begin_again();
DROP FUNCTION pool_end_assignment();
DROP FUNCTION pool_serve_waiting();

-- The triggers run with the rights of whoever writes; what they do further is done with the owner's, and
-- harms nobody who calls it by itself.
CREATE FUNCTION pool_next_ready_position() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    RETURN nextval('pool_ready_positions');
END;
$$;

-- A ready number is nobody's, whoever writes and in which order: so assign_phone_number() need not look.
CREATE FUNCTION pool_take_written(number text) RETURNS void
LANGUAGE sql
AS $$
    UPDATE phone_number_pool AS p
    SET
        status = 'assigned', ready_position = NULL, organization_id = o.organization_id,
        assigned_at = o.assigned_at
    FROM organization_phone_numbers AS o
    WHERE
        o.phone_number = number AND o.is_active AND NOT o.is_disputed
        AND p.phone_number = number AND p.status = 'configured'
$$;

-- assign_phone_number() has taken its number, and alone says how it matched.
CREATE FUNCTION assignment_after_insert() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NEW.matched_preference IS NULL THEN
        -- Whoever writes here may have any search path; a SET would be paid for by each assignment.
        EXECUTE format('SELECT %I.pool_take_written($1)', TG_TABLE_SCHEMA) USING NEW.phone_number;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER assignment_after_insert AFTER INSERT ON organization_phone_numbers
FOR EACH ROW EXECUTE FUNCTION assignment_after_insert();

CREATE FUNCTION assignment_after_update() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NEW.is_active AND NOT NEW.is_disputed THEN
        PERFORM pool_take_written(NEW.phone_number);
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER assignment_after_update AFTER UPDATE ON organization_phone_numbers
FOR EACH ROW EXECUTE FUNCTION assignment_after_update();

-- Shared with each other, apart from whoever is about to say that it waits: see assign_or_queue().
CREATE FUNCTION pool_serve_waiting(ready_number text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM organization_phone_numbers AS held
        WHERE held.phone_number = ready_number AND held.is_active AND NOT held.is_disputed
    )
    THEN
        PERFORM pool_take_written(ready_number);
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock_shared(hashtext('numberwell needs'));
    IF EXISTS (SELECT FROM organization_needs WHERE met_at IS NULL) THEN
        PERFORM give_to_waiting_organization(ready_number);
    END IF;
END;
$$;

CREATE OR REPLACE FUNCTION pool_serve_waiting_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    ready record;
BEGIN
    PERFORM pool_take_written(i.phone_number)
    FROM inserted AS i
    INNER JOIN organization_phone_numbers AS held
        ON held.phone_number = i.phone_number AND held.is_active AND NOT held.is_disputed
    WHERE i.status = 'configured';
    PERFORM pg_advisory_xact_lock_shared(hashtext('numberwell needs'));
    IF EXISTS (SELECT FROM organization_needs WHERE met_at IS NULL) THEN
        FOR ready IN
            SELECT p.phone_number
            FROM inserted AS i
            INNER JOIN phone_number_pool AS p ON p.id = i.id
            WHERE p.status = 'configured'
            ORDER BY p.created_at, p.phone_number
        LOOP
            EXIT WHEN NOT give_to_waiting_organization(ready.phone_number);
        END LOOP;
    END IF;
    RETURN NULL;
END;
$$;

-- However a row changes, also by hand.
CREATE OR REPLACE FUNCTION pool_before_write() RETURNS trigger
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
    ELSE
        NEW.updated_at := now();
        IF OLD.status = 'configured' AND NEW.status = 'assigned' AND NEW.organization_id IS NOT NULL
        THEN
            NEW.ready_position := NULL;
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
        IF NEW.status = 'configured' AND OLD.status <> 'configured' THEN
            NEW.configured_at := now();
            NEW.import_error := NULL;
            NEW.next_import_at := NULL;
        END IF;
        -- However a number leaves its organization: it belongs to nobody, and rests for a set time.
        IF NEW.status = 'quarantined' AND OLD.status <> 'quarantined' THEN
            NEW.organization_id := NULL;
            NEW.assigned_at := NULL;
            IF NEW.quarantined_until IS NOT DISTINCT FROM OLD.quarantined_until THEN
                NEW.quarantined_until := now() + (SELECT quarantine FROM pool_settings);
            END IF;
        ELSIF OLD.status = 'quarantined' AND NEW.status <> 'quarantined' THEN
            NEW.quarantined_until := NULL;
        END IF;
        -- Given back and bought again: it begins anew.
        IF OLD.status = 'released' AND NEW.status = 'purchased' THEN
            NEW.created_at := now();
            NEW.elevenlabs_phone_id := NULL;
            NEW.agent_id := NULL;
            NEW.organization_id := NULL;
            NEW.configured_at := NULL;
            NEW.assigned_at := NULL;
            NEW.quarantined_until := NULL;
            NEW.import_error := NULL;
            NEW.next_import_at := NULL;
        END IF;
    END IF;
    IF (NEW.status = 'configured') <> (NEW.ready_position IS NOT NULL) THEN
        NEW.ready_position := CASE
            WHEN NEW.status = 'configured' THEN pool_next_ready_position()
        END;
    END IF;
    RETURN NEW;
END;
$$;

-- Moves with whatever is told to numberwell_pool, so that those who can not listen look at it.
CREATE SEQUENCE pool_changes;

CREATE FUNCTION pool_note_change() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    PERFORM nextval('pool_changes');
    PERFORM pg_notify('numberwell_pool', '');
END;
$$;

CREATE OR REPLACE FUNCTION pool_notify() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pool_note_change();
    RETURN NULL;
END;
$$;
CREATE OR REPLACE FUNCTION purchases_notify() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM pool_note_change();
    RETURN NULL;
END;
$$;

CREATE FUNCTION twilio_forget_life(number text, twilio_sid text) RETURNS void
LANGUAGE sql
AS $$
    DELETE FROM twilio_numbers
    WHERE
        phone_number = number
        AND (
            gone_since IS NOT NULL
            OR (twilio_sid <> '' AND twilio_phone_sid <> twilio_sid)
        )
$$;

CREATE OR REPLACE FUNCTION twilio_forget_former_life() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM twilio_forget_life(NEW.phone_number, NEW.twilio_phone_sid);
    RETURN NULL;
END;
$$;

CREATE INDEX organization_numbers_disputed ON organization_phone_numbers (phone_number)
WHERE is_active AND is_disputed;

CREATE FUNCTION pool_after_update() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF OLD.status <> NEW.status THEN
        IF OLD.status = 'assigned' THEN
            -- In two, as each has an index: a look through all assignments for each number otherwise.
            UPDATE organization_phone_numbers
            SET is_active = false, released_at = now()
            WHERE phone_number = NEW.phone_number AND is_active AND NOT is_disputed;
            UPDATE organization_phone_numbers
            SET is_active = false, released_at = now()
            WHERE phone_number = NEW.phone_number AND is_active AND is_disputed;
        END IF;
        INSERT INTO number_events (phone_number, actor, kind, from_status, to_status, detail)
        VALUES (
            NEW.phone_number, numberwell_actor(), NEW.status, OLD.status, NEW.status,
            NEW.import_error
        );
    END IF;
    -- Not of an assignment: see pool_notify().
    IF NEW.status = 'assigned' AND OLD.status <> 'assigned' THEN
        RETURN NULL;
    END IF;
    PERFORM pool_note_change();
    IF NEW.status = 'configured' AND OLD.status <> 'configured' THEN
        PERFORM pool_serve_waiting(NEW.phone_number);
    ELSIF OLD.status = 'released' AND NEW.status = 'purchased' THEN
        PERFORM twilio_forget_life(NEW.phone_number, NEW.twilio_phone_sid);
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER pool_after_update AFTER UPDATE ON phone_number_pool
FOR EACH ROW EXECUTE FUNCTION pool_after_update();

SELECT pool_take_written(p.phone_number)
FROM phone_number_pool AS p
INNER JOIN organization_phone_numbers AS held
    ON held.phone_number = p.phone_number AND held.is_active AND NOT held.is_disputed
WHERE p.status = 'configured';

-- ── Assignment ─────────────────────────────────────────────────────────────────────────────────

-- A ticket is for one number.
DROP INDEX pool_ready_position;
CREATE UNIQUE INDEX pool_ready_position ON phone_number_pool (ready_position)
WHERE ready_position IS NOT NULL;

-- Who takes a ready number first takes the lock of its place, where it is free: so an update that does not
-- look at the row's own lock waits for no other caller. Far from the numbers of other locks. As part of a
-- search it must be asked of one row after the other, in the order of an index: hence the SETs below.
CREATE FUNCTION pool_try_place(place bigint) RETURNS boolean
LANGUAGE sql
AS $$ SELECT pg_try_advisory_xact_lock(place + 1000000000000000) $$;

-- That a session's last look found none in the area, a moment ago; see pool_lock_oldest().
CREATE FUNCTION pool_area_is_spent(wanted_area text) RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
    mark CONSTANT text [] := string_to_array(
        current_setting('numberwell.head_' || wanted_area, true), ' '
    );
BEGIN
    IF mark [3] = 'none' THEN
        RETURN
            mark [1]::double precision > date_part('epoch', clock_timestamp())
            AND mark [2]::bigint = pg_sequence_last_value('pool_ready_positions');
    END IF;
    RETURN false;
END;
$$;

-- As in 0007; where the session has no area in mind it always says where the head was.
CREATE OR REPLACE FUNCTION pool_lock_oldest(wanted_area text) RETURNS tid
LANGUAGE plpgsql
-- The ready numbers come in the order of their index, whatever the statistics say.
SET enable_seqscan = off
SET enable_sort = off
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
            WHERE
                p.ready_position IS NOT NULL AND (p.created_at, p.id) >= (from_time, from_id)
                AND pool_try_place(p.ready_position)
            ORDER BY p.created_at, p.id
            LIMIT 1
            FOR NO KEY UPDATE OF p SKIP LOCKED;
        ELSE
            SELECT p.ctid, p.id, p.created_at INTO found_row, found_id, found_time
            FROM phone_number_pool AS p
            WHERE
                p.ready_position IS NOT NULL AND p.area_code = wanted_area
                AND (p.created_at, p.id) >= (from_time, from_id)
                AND pool_try_place(p.ready_position)
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
    ELSIF wanted_area IS NULL OR is_marked IS NOT TRUE OR random() < 0.1 THEN
        PERFORM set_config(
            mark_name,
            good_until || ' ' || changes || ' ' || extract(EPOCH FROM found_time) || ' ' || found_id,
            false
        );
    END IF;
    RETURN found_row;
END;
$$;

-- When a session's tickets end, it looks at the head again, over all that was given away meanwhile: one
-- session at a time, or a crowd would do it at once. The others go on with tickets.
CREATE FUNCTION pool_is_still_crowded() RETURNS boolean
LANGUAGE plpgsql
AS $$
BEGIN
    IF pg_try_advisory_xact_lock(hashtext('numberwell head')) THEN
        RETURN false;
    END IF;
    PERFORM set_config(
        'numberwell.crowded_until',
        (extract(EPOCH FROM clock_timestamp()) + 2 + 4 * random())::text,
        false
    );
    RETURN true;
END;
$$;

-- The first free number of the ticket's window: that wide, as an index is read by its pages.
CREATE FUNCTION pool_lock_from(ticket bigint) RETURNS tid
LANGUAGE sql
SET enable_seqscan = off
SET enable_sort = off
AS $$
    SELECT p.ctid FROM phone_number_pool AS p
    WHERE p.ready_position BETWEEN ticket AND ticket + 30 AND pool_try_place(p.ready_position)
    ORDER BY p.ready_position
    LIMIT 1
    FOR NO KEY UPDATE SKIP LOCKED
$$;

-- The ticket found no number in its window: whether another one may.
CREATE FUNCTION pool_skip_tickets(ticket bigint) RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
    place bigint;
BEGIN
    place := (
        SELECT q.ready_position FROM phone_number_pool AS q
        WHERE q.ready_position > ticket + 30
        ORDER BY q.ready_position
        LIMIT 1
    );
    IF place IS NULL THEN
        -- Places that come shall have their tickets.
        PERFORM setval(
            'pool_tickets',
            greatest(1, least(ticket, pg_sequence_last_value('pool_ready_positions')))
        );
        RETURN false;
    END IF;
    -- Many places were given up: the next tickets begin behind them. Never back: all would meet at
    -- numbers that others are about to take.
    IF place - 1 > pg_sequence_last_value('pool_tickets') THEN
        PERFORM setval('pool_tickets', place - 1);
    END IF;
    RETURN true;
END;
$$;

-- As in 0007, where its manners are described. Most calls end early. With a ticket, one statement takes the
-- number of its place if it is there and nobody has it in hand; that the organization has none is looked at in
-- it too. (To let the unique index refuse it would need a subtransaction, which takes a tenth of the throughput.)
--
-- Each condition has a start of its own in every transaction, and looks up each of its functions, called or
-- not: so few of them. Each SET of a function lets PostgreSQL 15 look at all of its settings at the end: so
-- none, and whose names are looked up is checked by hand. Nothing before that check is found by the search
-- path, nor are the types of the variables: another schema's type could run code of its own with the owner's
-- rights.
CREATE OR REPLACE FUNCTION assign_phone_number(
    organization_id uuid,
    preferred_area_code text DEFAULT NULL,
    OUT phone_number text,
    OUT twilio_phone_sid text,
    OUT elevenlabs_phone_id text,
    OUT area_code text,
    OUT matched_preference boolean
)
LANGUAGE plpgsql SECURITY DEFINER
AS $$
#variable_conflict use_column
DECLARE
    owner ALIAS FOR $1;
    preferred ALIAS FOR $2;
    chosen pg_catalog.tid;
    ticket pg_catalog.int8;
    mark pg_catalog.text [];
BEGIN
    IF pg_catalog.current_schemas(true) OPERATOR(pg_catalog.<>) '{pg_catalog,own_schema}' THEN
        -- The session's own tables: behind the others they hide nothing.
        IF
            (pg_catalog.current_schemas(true)) [1:2]
            OPERATOR(pg_catalog.<>) '{pg_catalog,own_schema}'
            OR (pg_catalog.current_schemas(true)) [3]
            OPERATOR(pg_catalog.!~) '^pg_temp_[0-9]+$'
            OR (pg_catalog.current_schemas(true)) [4] IS NOT NULL
        THEN
            SELECT * INTO
                phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference
            FROM own_schema.assign_phone_number_from_anywhere(owner, preferred);
            RETURN;
        END IF;
    END IF;

    IF
        (preferred IS NULL OR pool_area_is_spent(preferred))
        -- Where each statement sees what was committed before it, so that its look holds.
        AND current_setting('transaction_isolation') = 'read committed'
        AND pg_try_advisory_xact_lock(uuid_hash_extended(owner, 0))
    THEN
        IF
            -- Unset, or empty after a rollback: long ago.
            ('0' || current_setting('numberwell.crowded_until', true))::double precision
            > date_part('epoch', clock_timestamp())
        THEN
            LOOP
                ticket := nextval('pool_tickets');
                UPDATE phone_number_pool AS p
                SET
                    status = 'assigned', ready_position = NULL, organization_id = owner,
                    assigned_at = now()
                WHERE
                    p.ready_position = ticket
                    -- Nobody but who made it ready has had it in hand: else the window looks at its own lock.
                    AND p.xmax IN ('0', p.xmin)
                    AND pool_try_place(p.ready_position)
                    AND NOT EXISTS (
                        SELECT FROM organization_phone_numbers AS mine
                        WHERE mine.organization_id = owner AND mine.is_active AND NOT mine.is_surplus
                    )
                RETURNING
                    p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code,
                    coalesce(p.area_code = preferred, false)
                INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference;
                IF phone_number IS NULL THEN
                    EXIT WHEN EXISTS (
                        SELECT FROM organization_phone_numbers AS mine
                        WHERE mine.organization_id = owner AND mine.is_active AND NOT mine.is_surplus
                    );
                    -- A gap: on from another ticket. The next place is another one's: all who come would
                    -- miss theirs.
                    ticket := nextval('pool_tickets');
                    chosen := pool_lock_from(ticket);
                    UPDATE phone_number_pool AS p
                    SET
                        status = 'assigned', ready_position = NULL, organization_id = owner,
                        assigned_at = now()
                    WHERE p.ctid = chosen
                    RETURNING
                        p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code,
                        coalesce(p.area_code = preferred, false)
                    INTO
                        phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code,
                        matched_preference;
                END IF;
                IF phone_number IS NOT NULL THEN
                    INSERT INTO organization_phone_numbers (
                        organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
                        matched_preference
                    )
                    VALUES (
                        owner, phone_number, twilio_phone_sid, elevenlabs_phone_id, true, matched_preference
                    );
                    RETURN;
                END IF;
                EXIT WHEN NOT pool_skip_tickets(ticket);
            END LOOP;
        ELSE
            mark := string_to_array(current_setting('numberwell.head_any', true), ' ');
            IF
                mark [1]::double precision > date_part('epoch', clock_timestamp())
                AND mark [2]::bigint = pg_sequence_last_value('pool_ready_positions')
                -- Now and then the slower way, which moves the mark and sees a crowd.
                AND random() > 0.02
            THEN
                UPDATE phone_number_pool AS p
                SET
                    status = 'assigned', ready_position = NULL, organization_id = owner,
                    assigned_at = now()
                WHERE
                    p.ctid = (
                        SELECT head.ctid FROM phone_number_pool AS head
                        WHERE
                            head.ready_position IS NOT NULL
                            AND (head.created_at, head.id)
                            >= (to_timestamp(mark [3]::double precision), mark [4]::uuid)
                        ORDER BY head.created_at, head.id
                        LIMIT 1
                    )
                    AND p.ready_position IS NOT NULL
                    AND p.xmax IN ('0', p.xmin)
                    AND pool_try_place(p.ready_position)
                    AND NOT EXISTS (
                        SELECT FROM organization_phone_numbers AS mine
                        WHERE
                            mine.organization_id = owner AND mine.is_active AND NOT mine.is_surplus
                    )
                RETURNING
                    p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code,
                    coalesce(p.area_code = preferred, false)
                INTO
                    phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code,
                    matched_preference;
                IF phone_number IS NOT NULL THEN
                    INSERT INTO organization_phone_numbers (
                        organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id,
                        is_active, matched_preference
                    )
                    VALUES (
                        owner, phone_number, twilio_phone_sid, elevenlabs_phone_id, true,
                        matched_preference
                    );
                    RETURN;
                END IF;
            ELSIF current_setting('numberwell.crowded_until', true) <> '' THEN
                IF
                    current_setting('numberwell.crowded_until')::double precision + 10
                    > date_part('epoch', clock_timestamp())
                    AND pool_is_still_crowded()
                THEN
                    SELECT * INTO
                        phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code,
                        matched_preference
                    FROM assign_phone_number(owner, preferred);
                    RETURN;
                END IF;
            END IF;
        END IF;
    ELSE
        IF owner IS NULL THEN
            RAISE EXCEPTION 'An organization is needed: organization_id is null'
                USING ERRCODE = 'NW011';
        END IF;
        IF preferred !~ '^[0-9]{3}$' THEN
            RAISE EXCEPTION '% is no area code: three digits are', quote_literal(preferred)
                USING ERRCODE = 'NW012', HINT = 'Leave it out where there is no preference.';
        END IF;
        -- 64 bits of it: the chance that two organizations share a lock is nil.
        PERFORM pg_advisory_xact_lock(uuid_hash_extended(owner, 0));
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
        chosen := NULL;
        IF preferred IS NOT NULL THEN
            chosen := pool_lock_oldest(preferred);
        END IF;
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
ALTER FUNCTION assign_phone_number(uuid, text) RESET ALL;

-- For a session with another search path: its names shall not be taken for ours.
CREATE FUNCTION assign_phone_number_from_anywhere(
    organization_id uuid,
    preferred_area_code text,
    OUT phone_number text,
    OUT twilio_phone_sid text,
    OUT elevenlabs_phone_id text,
    OUT area_code text,
    OUT matched_preference boolean
)
LANGUAGE plpgsql
AS $$
BEGIN
    SELECT * INTO
        phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference
    FROM assign_phone_number(organization_id, preferred_area_code);
END;
$$;

DO $$
BEGIN
    EXECUTE replace(
        replace(
            pg_get_functiondef('assign_phone_number(uuid, text)'::regprocedure),
            '{pg_catalog,own_schema}',
            replace(ARRAY['pg_catalog', current_schema()]::text, '''', '''''')
        ),
        'own_schema.', quote_ident(current_schema()) || '.'
    );
END;
$$;

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
    called text;
BEGIN
    FOREACH called IN ARRAY ARRAY[
        'assign_phone_number_from_anywhere(uuid, text)', 'pool_next_ready_position()',
        'pool_serve_waiting(text)', 'pool_serve_waiting_rows()', 'pool_note_change()',
        'pool_take_written(text)', 'assignment_after_update()'
    ]
    LOOP
        EXECUTE format(
            'ALTER FUNCTION %s SET search_path = %I, pg_temp', called, current_schema()
        );
    END LOOP;
END;
$$;

-- Parts of assign_phone_number(), for nobody else.
REVOKE ALL ON FUNCTION assign_phone_number_from_anywhere(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_is_still_crowded() FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_skip_tickets(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_lock_from(bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_try_place(bigint) FROM PUBLIC;
