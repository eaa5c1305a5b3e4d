-- Whatever an assignment with a ticket does stands with its schema, so its caller's search path is not looked at
-- in each call, and a session with tables of its own draws tickets, too. So does one above read committed. And
-- a session knows of all areas that have no number, not only of the last.

-- As in 0014, but parsed here: so nobody's search path is asked when it is called.
CREATE OR REPLACE FUNCTION numberwell_actor() RETURNS text
LANGUAGE sql STABLE
RETURN coalesce(
    nullif(current_setting('numberwell.actor', true), ''),
    nullif(substring(current_setting('application_name') FROM '^numberwell-pooled/(.*)$'), ''),
    session_user
);

-- As in 0013: the lock of a ready number's place.
CREATE OR REPLACE FUNCTION pool_try_place(place bigint) RETURNS boolean
LANGUAGE sql
RETURN pg_try_advisory_xact_lock(place + 1000000000000000);

-- ── An assignment's two rows ───────────────────────────────────────────────────────────────────

-- As in 0016, an assignment first: with the rights of assign_phone_number()'s owner, and its caller's search path.
CREATE OR REPLACE FUNCTION pool_before_write() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF
        TG_OP OPERATOR(pg_catalog.=) 'UPDATE'
        AND OLD.status OPERATOR(pg_catalog.=) 'configured'
        AND NEW.status OPERATOR(pg_catalog.=) 'assigned' AND NEW.organization_id IS NOT NULL
    THEN
        -- assign_phone_number() writes -1, or -2 for a number of the preferred area: the row of the
        -- organization comes first, and where that has a number already nothing is changed.
        IF NEW.ready_position OPERATOR(pg_catalog.<) 0 THEN
            INSERT INTO own_schema.organization_phone_numbers (
                organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
                matched_preference
            )
            VALUES (
                NEW.organization_id, NEW.phone_number, NEW.twilio_phone_sid,
                NEW.elevenlabs_phone_id, true, NEW.ready_position OPERATOR(pg_catalog.=) -2
            )
            ON CONFLICT (organization_id) WHERE is_active AND NOT is_surplus DO NOTHING;
            IF NOT FOUND THEN
                RETURN NULL;
            END IF;
        END IF;
        NEW.ready_position := NULL;
        NEW.updated_at := pg_catalog.now();
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.area_code IS NULL AND NEW.phone_number ~ '^\+1[0-9]{10}$' THEN
            NEW.area_code := substr(NEW.phone_number, 3, 3);
        END IF;
        IF NEW.status = 'configured' AND NEW.configured_at IS NULL THEN
            NEW.configured_at := now();
        END IF;
    ELSE
        NEW.updated_at := now();
        IF OLD.status <> NEW.status THEN
            IF NOT pool_move_is_legal(OLD.status, NEW.status) THEN
                RAISE EXCEPTION '% can not go from % to %',
                    OLD.phone_number, OLD.status, NEW.status
                    USING ERRCODE = 'NW002';
            END IF;
            IF NEW.status = 'configured' THEN
                NEW.configured_at := NEW.updated_at;
                NEW.import_error := NULL;
                NEW.next_import_at := NULL;
            ELSIF NEW.status = 'assigned' AND NEW.organization_id IS NULL THEN
                RAISE EXCEPTION '% can not be assigned to nobody', OLD.phone_number
                    USING ERRCODE = 'NW002';
            END IF;
            -- However a number leaves its organization: it belongs to nobody, and rests for a set time.
            IF NEW.status = 'quarantined' THEN
                NEW.organization_id := NULL;
                NEW.assigned_at := NULL;
                IF NEW.quarantined_until IS NOT DISTINCT FROM OLD.quarantined_until THEN
                    NEW.quarantined_until := now() + (SELECT quarantine FROM pool_settings);
                END IF;
            ELSIF OLD.status = 'quarantined' THEN
                NEW.quarantined_until := NULL;
            -- Given back and bought again: it begins anew.
            ELSIF OLD.status = 'released' AND NEW.status = 'purchased' THEN
                NEW.created_at := NEW.updated_at;
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
    END IF;
    IF (NEW.status = 'configured') <> (NEW.ready_position IS NOT NULL) THEN
        NEW.ready_position := CASE
            WHEN NEW.status = 'configured' THEN pool_next_ready_position()
        END;
    END IF;
    RETURN NEW;
END;
$$;

-- As in 0015, an assignment first: see pool_before_write().
CREATE OR REPLACE FUNCTION pool_after_update() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF
        OLD.status OPERATOR(pg_catalog.=) 'configured'
        AND NEW.status OPERATOR(pg_catalog.=) 'assigned'
    THEN
        INSERT INTO own_schema.number_events (phone_number, actor, kind, from_status, to_status, detail)
        VALUES (
            NEW.phone_number, own_schema.numberwell_actor(), NEW.status, OLD.status, NEW.status,
            NEW.import_error
        );
        -- The programs look at the event table: see pool_notify().
        RETURN NULL;
    END IF;
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
    IF NEW.status = 'assigned' AND OLD.status <> 'assigned' THEN
        RETURN NULL;
    END IF;
    IF current_setting('numberwell.change_is_noted', true) IS DISTINCT FROM 'yes' THEN
        PERFORM pool_note_change();
    END IF;
    IF NEW.status = 'configured' AND OLD.status <> 'configured' THEN
        IF current_setting('numberwell.nobody_waits', true) IS DISTINCT FROM 'yes' THEN
            PERFORM pool_serve_waiting(NEW.phone_number);
        ELSIF EXISTS (
            SELECT FROM organization_phone_numbers AS held
            WHERE held.phone_number = NEW.phone_number AND held.is_active AND NOT held.is_disputed
        )
        THEN
            PERFORM pool_serve_waiting(NEW.phone_number);
        END IF;
    ELSIF OLD.status = 'released' AND NEW.status = 'purchased' THEN
        PERFORM twilio_forget_life(NEW.phone_number, NEW.twilio_phone_sid);
    END IF;
    RETURN NULL;
END;
$$;

-- ── Looks ──────────────────────────────────────────────────────────────────────────────────────

-- Tickets are as good as a look, for calls that prefer the area.
CREATE OR REPLACE FUNCTION pool_note_spent(spent_area text, changes bigint) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    mark_name CONSTANT text := 'numberwell.spent_' || spent_area;
BEGIN
    IF coalesce(current_setting(mark_name, true), '') = '' THEN
        -- All that are marked, with when the first one was.
        PERFORM set_config(
            'numberwell.spent',
            coalesce(
                nullif(current_setting('numberwell.spent', true), ''),
                date_part('epoch', clock_timestamp())::text
            )
            || ' ' || spent_area,
            false
        );
    END IF;
    PERFORM set_config(mark_name, changes::text, false);
END;
$$;

-- A number that is given back when a transaction is taken back changes no mark: so they hold for a second, and
-- then until the next look.
CREATE FUNCTION pool_forget_spent_areas() RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    marked CONSTANT text [] := string_to_array(current_setting('numberwell.spent', true), ' ');
BEGIN
    IF marked [1]::double precision < date_part('epoch', clock_timestamp()) - 1 THEN
        PERFORM set_config('numberwell.spent_' || area, '', false) FROM unnest(marked [2:]) AS area;
        PERFORM set_config('numberwell.spent', '', false);
    END IF;
END;
$$;

-- As in 0016, and marks of spent areas end here.
CREATE OR REPLACE FUNCTION assign_phone_number_with_a_look(
    owner uuid,
    preferred text,
    OUT phone_number text,
    OUT twilio_phone_sid text,
    OUT elevenlabs_phone_id text,
    OUT area_code text,
    OUT matched_preference boolean
)
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
    chosen tid;
BEGIN
    IF owner IS NULL THEN
        RAISE EXCEPTION 'An organization is needed: organization_id is null'
            USING ERRCODE = 'NW011';
    END IF;
    IF preferred !~ '^[0-9]{3}$' THEN
        RAISE EXCEPTION '% is no area code: three digits are', quote_literal(preferred)
            USING ERRCODE = 'NW012', HINT = 'Leave it out where there is no preference.';
    END IF;
    PERFORM set_config('numberwell.look', clock_timestamp()::text, false);
    PERFORM pool_forget_spent_areas();
    LOOP
        SELECT o.phone_number, o.twilio_phone_sid, o.elevenlabs_phone_id
        INTO phone_number, twilio_phone_sid, elevenlabs_phone_id
        FROM organization_phone_numbers AS o
        WHERE o.organization_id = owner AND o.is_active AND NOT o.is_surplus;
        IF FOUND THEN
            area_code := (
                SELECT p.area_code FROM phone_number_pool AS p
                WHERE p.phone_number = assign_phone_number_with_a_look.phone_number
            );
            matched_preference := coalesce(area_code = preferred, false);
            RETURN;
        END IF;

        chosen := NULL;
        IF preferred IS NOT NULL THEN
            chosen := pool_lock_oldest(preferred);
        END IF;
        IF chosen IS NULL THEN
            IF pool_is_crowded() THEN
                chosen := pool_lock_by_ticket();
            END IF;
            IF chosen IS NULL THEN
                chosen := pool_lock_oldest(NULL);
            END IF;
        END IF;
        IF chosen IS NULL THEN
            RAISE EXCEPTION
                'No pre-configured phone numbers available. Admin needs to replenish pool.'
                USING ERRCODE = 'NW001';
        END IF;

        INSERT INTO organization_phone_numbers (
            organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
            matched_preference
        )
        SELECT
            owner, p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, true,
            coalesce(p.area_code = preferred, false)
        FROM phone_number_pool AS p
        WHERE p.ctid = chosen
        ON CONFLICT DO NOTHING
        RETURNING phone_number, twilio_phone_sid, elevenlabs_phone_id, matched_preference
        INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, matched_preference;
        IF FOUND THEN
            UPDATE phone_number_pool AS p
            SET
                status = 'assigned', ready_position = NULL, organization_id = owner,
                assigned_at = now()
            WHERE p.ctid = chosen
            RETURNING p.area_code INTO area_code;
            RETURN;
        END IF;
        -- The organization was given one in this moment; or somebody put a number among the ready ones that
        -- an organization has: it is that one's.
        PERFORM pool_take_written(p.phone_number) FROM phone_number_pool AS p WHERE p.ctid = chosen;
    END LOOP;
END;
$$;

-- ── Assignment ─────────────────────────────────────────────────────────────────────────────────

-- Most calls have a ticket: one statement takes the number of its place, if it is there and nobody has it in
-- hand. All others look.
--
-- Each expression looks up each of its functions, called or not: so few of them. Each SET of a function lets
-- PostgreSQL 15 look at all of its settings at the end: so none, and nothing in it is found by the search path,
-- nor are the types of the variables: another schema's type could run code of its own with the owner's rights.
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
    ticket pg_catalog.int8;
    mark pg_catalog.text [];
    gaps pg_catalog.int4;
BEGIN
    <<with_a_ticket>>
    BEGIN
        IF preferred IS NOT NULL THEN
            -- Tickets lead to any area. This one had none at the session's last look, nor can have any since.
            EXIT with_a_ticket WHEN (
                pg_catalog.current_setting(
                    'numberwell.spent_' OPERATOR(pg_catalog.||) preferred, true
                )
                OPERATOR(pg_catalog.=) pg_catalog.pg_sequence_last_value(
                    'own_schema.pool_ready_positions'::pg_catalog.regclass
                )::pg_catalog.text
            ) IS NOT TRUE;
        END IF;
        -- One of many. Unset, or empty after a rollback: long ago.
        ticket := CASE
            WHEN
                ('0' OPERATOR(pg_catalog.||)
                pg_catalog.current_setting('numberwell.crowded_until', true))::pg_catalog.float8
                OPERATOR(pg_catalog.>)
                pg_catalog.date_part('epoch', pg_catalog.clock_timestamp())
                THEN pg_catalog.nextval('own_schema.pool_tickets'::pg_catalog.regclass)
        END;
        IF ticket IS NULL THEN
            -- Alone: until when tickets lead to the oldest, as of which changes, up to which place.
            mark := pg_catalog.string_to_array(
                pg_catalog.current_setting('numberwell.tickets_until', true), ' '
            );
            EXIT with_a_ticket WHEN mark [1] IS NULL;
            ticket := CASE
                WHEN
                    mark [1]::pg_catalog.float8
                    OPERATOR(pg_catalog.>)
                    pg_catalog.date_part('epoch', pg_catalog.clock_timestamp())
                    AND mark [2]::pg_catalog.int8 OPERATOR(pg_catalog.=)
                    pg_catalog.pg_sequence_last_value(
                        'own_schema.pool_ready_positions'::pg_catalog.regclass
                    )
                    AND mark [3]::pg_catalog.int8 OPERATOR(pg_catalog.>)
                    pg_catalog.pg_sequence_last_value(
                        'own_schema.pool_tickets'::pg_catalog.regclass
                    )
                    THEN pg_catalog.nextval('own_schema.pool_tickets'::pg_catalog.regclass)
            END;
            EXIT with_a_ticket WHEN ticket IS NULL;
        END IF;
        LOOP
            -- With the row of the organization: see pool_before_write().
            UPDATE own_schema.phone_number_pool AS p
            SET
                status = 'assigned', ready_position = -1, organization_id = owner,
                assigned_at = pg_catalog.now()
            WHERE
                p.ready_position OPERATOR(pg_catalog.=) ticket
                -- Nobody but who made it ready has had it in hand: else its lock is looked at.
                AND (
                    p.xmax OPERATOR(pg_catalog.=) '0'::pg_catalog.xid
                    OR p.xmax OPERATOR(pg_catalog.=) p.xmin
                )
                AND own_schema.pool_try_place(p.ready_position)
            RETURNING p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code, false
            INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference;
            IF phone_number IS NOT NULL THEN
                IF area_code OPERATOR(pg_catalog.=) preferred THEN
                    -- It became ready after all.
                    matched_preference := true;
                    UPDATE own_schema.organization_phone_numbers AS o
                    SET matched_preference = true
                    WHERE
                        o.organization_id OPERATOR(pg_catalog.=) owner
                        AND o.is_active AND NOT o.is_surplus;
                END IF;
                RETURN;
            END IF;
            -- A gap: somebody preferred its area, say. On from another ticket, as the next place is another
            -- one's, and all who come would miss theirs.
            gaps := coalesce(gaps, 0) OPERATOR(pg_catalog.+) 1;
            EXIT WHEN gaps OPERATOR(pg_catalog.=) 3 OR EXISTS (
                SELECT FROM own_schema.organization_phone_numbers AS mine
                WHERE
                    mine.organization_id OPERATOR(pg_catalog.=) owner
                    AND mine.is_active AND NOT mine.is_surplus
            );
            ticket := pg_catalog.nextval('own_schema.pool_tickets'::pg_catalog.regclass);
            EXIT WHEN ticket OPERATOR(pg_catalog.>) mark [3]::pg_catalog.int8;
        END LOOP;
    END;

    SELECT * INTO
        phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference
    FROM own_schema.assign_phone_number_with_a_look(owner, preferred);
END;
$$;

DROP FUNCTION assign_phone_number_from_anywhere(uuid, text);

-- Its own schema in what is called by any search path: in the names of tables and, as a word, of sequences.
DO $$
DECLARE
    own CONSTANT text := quote_ident(current_schema()) || '.';
    called text;
BEGIN
    FOREACH called IN ARRAY ARRAY[
        'pool_before_write()', 'pool_after_update()', 'assign_phone_number(uuid, text)'
    ]
    LOOP
        EXECUTE replace(
            replace(
                pg_get_functiondef(called::regprocedure),
                '''own_schema.', '''' || replace(own, '''', '''''')
            ),
            'own_schema.', own
        );
    END LOOP;
    EXECUTE format(
        'ALTER FUNCTION assign_phone_number_with_a_look(uuid, text) SET search_path = %I, pg_temp',
        current_schema()
    );
END;
$$;

-- Part of assign_phone_number(), for nobody else.
REVOKE ALL ON FUNCTION pool_forget_spent_areas() FROM PUBLIC;
