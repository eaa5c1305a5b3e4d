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

-- Shared with each other, apart from whoever is about to say that it waits: see assign_or_queue().
CREATE FUNCTION pool_serve_waiting(ready_number text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('numberwell needs'));
    IF EXISTS (SELECT FROM organization_needs WHERE met_at IS NULL) THEN
        PERFORM give_to_waiting_organization(ready_number);
    END IF;
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

CREATE FUNCTION pool_after_update() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF OLD.status <> NEW.status THEN
        IF OLD.status = 'assigned' THEN
            UPDATE organization_phone_numbers
            SET is_active = false, released_at = now()
            WHERE phone_number = NEW.phone_number AND is_active;
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

-- ── Assignment ─────────────────────────────────────────────────────────────────────────────────

-- That a session's last look found none in the area, a moment ago; see pool_lock_oldest().
CREATE FUNCTION pool_area_is_spent(wanted_area text) RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
    mark CONSTANT text := current_setting('numberwell.head_' || wanted_area, true);
BEGIN
    RETURN
        mark LIKE '% none'
        AND split_part(mark, ' ', 1)::double precision > extract(EPOCH FROM clock_timestamp())
        AND split_part(mark, ' ', 2)
        = coalesce(pg_sequence_last_value('pool_ready_positions'), 0)::text;
END;
$$;

-- Finds by the order of an index, whatever the statistics say.
ALTER FUNCTION pool_lock_oldest(text) SET enable_seqscan = off;
ALTER FUNCTION pool_lock_oldest(text) SET enable_sort = off;

-- As in 0007, where its manners are described. With a ticket, one statement finds, locks and takes the
-- number, and nobody asks whether the organization has one already, or somebody that number: the unique
-- indexes know, and what they refuse is undone and goes the slower way, which heals it. Each
-- condition has a start of its own in every transaction: so few of them.
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
    chosen tid;
    ticket bigint;
    place bigint;
BEGIN
    IF
        owner IS NULL
        OR preferred !~ '^[0-9]{3}$'
        -- 64 bits of it: the chance that two organizations share a lock is nil.
        OR NOT pg_try_advisory_xact_lock(hashtextextended(owner::text, 0))
    THEN
        IF owner IS NULL THEN
            RAISE EXCEPTION 'An organization is needed: organization_id is null'
                USING ERRCODE = 'NW011';
        END IF;
        IF preferred !~ '^[0-9]{3}$' THEN
            RAISE EXCEPTION '% is no area code: three digits are', quote_literal(preferred)
                USING ERRCODE = 'NW012', HINT = 'Leave it out where there is no preference.';
        END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended(owner::text, 0));
    END IF;

    IF
        nullif(current_setting('numberwell.crowded_until', true), '')::double precision
        > date_part('epoch', clock_timestamp())
        AND (preferred IS NULL OR pool_area_is_spent(preferred))
    THEN
        LOOP
            ticket := nextval('pool_tickets');
            BEGIN
                -- A window, as an index is read by its pages.
                UPDATE phone_number_pool AS p
                SET
                    status = 'assigned', ready_position = NULL, organization_id = owner,
                    assigned_at = now()
                WHERE p.ctid = (
                    SELECT q.ctid FROM phone_number_pool AS q
                    WHERE q.ready_position BETWEEN ticket AND ticket + 30
                    ORDER BY q.ready_position
                    LIMIT 1
                    FOR NO KEY UPDATE SKIP LOCKED
                )
                RETURNING
                    p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code,
                    coalesce(p.area_code = preferred, false)
                INTO
                    phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code,
                    matched_preference;
                IF FOUND THEN
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
            EXCEPTION
                WHEN unique_violation THEN
                    EXIT;
            END;
            -- Many places were given up: the next tickets begin behind them.
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
                EXIT;
            END IF;
            PERFORM setval('pool_tickets', place - 1);
        END LOOP;
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

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
    called text;
BEGIN
    FOREACH called IN ARRAY ARRAY[
        'assign_phone_number(uuid, text)', 'pool_next_ready_position()',
        'pool_serve_waiting(text)', 'pool_note_change()'
    ]
    LOOP
        EXECUTE format(
            'ALTER FUNCTION %s SET search_path = %I, pg_temp', called, current_schema()
        );
    END LOOP;
END;
$$;
