-- Whether a call may draw a ticket is one expression now: each expression of a function has its own start,
-- and its own snapshot, which is dear where many transactions end at once. Whoever calls alone, or prefers
-- an area that has none, draws tickets too, as long as they lead to the oldest numbers. And the row of
-- the organization is written within the update of the pool's, which so needs no look and no lock before it.

-- ── An assignment's two rows ───────────────────────────────────────────────────────────────────

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
            -- assign_phone_number() writes -1, or -2 for a number of the preferred area: the row of the
            -- organization comes first, and where that has a number already nothing is changed.
            IF NEW.ready_position < 0 THEN
                INSERT INTO organization_phone_numbers (
                    organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
                    matched_preference
                )
                VALUES (
                    NEW.organization_id, NEW.phone_number, NEW.twilio_phone_sid,
                    NEW.elevenlabs_phone_id, true, NEW.ready_position = -2
                )
                ON CONFLICT (organization_id) WHERE is_active AND NOT is_surplus DO NOTHING;
                IF NOT FOUND THEN
                    RETURN NULL;
                END IF;
            END IF;
            NEW.ready_position := NULL;
            RETURN NEW;
        END IF;
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

-- As in 0008; an organization that is given a number in this moment by another transaction is waited for.
CREATE OR REPLACE FUNCTION give_to_waiting_organization(ready_number text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    bought_for uuid;
    candidate record;
BEGIN
    SELECT split_part(o.idempotency_key, ':', 2)::uuid INTO bought_for
    FROM purchase_items AS i
    INNER JOIN purchase_orders AS o ON o.id = i.order_id
    WHERE
        i.phone_number = ready_number
        AND i.state = 'recorded'
        AND o.idempotency_key LIKE 'organization:%'
    LIMIT 1;
    FOR candidate IN
        SELECT n.organization_id, n.preferred_area_code
        FROM organization_needs AS n
        WHERE n.met_at IS NULL
        ORDER BY n.organization_id IS DISTINCT FROM bought_for, n.since, n.organization_id
        FOR UPDATE SKIP LOCKED
    LOOP
        IF EXISTS (
            SELECT FROM organization_phone_numbers AS a
            WHERE a.organization_id = candidate.organization_id AND a.is_active
        ) THEN
            UPDATE organization_needs SET met_at = clock_timestamp()
            WHERE organization_id = candidate.organization_id;
            CONTINUE;
        END IF;
        UPDATE phone_number_pool
        SET
            status = 'assigned',
            ready_position = CASE
                WHEN area_code = candidate.preferred_area_code THEN -2 ELSE -1
            END,
            organization_id = candidate.organization_id,
            assigned_at = now()
        WHERE phone_number = ready_number AND status = 'configured';
        IF NOT FOUND THEN
            -- The organization was given a number in this moment, or it is the number that is gone.
            CONTINUE WHEN EXISTS (
                SELECT FROM phone_number_pool
                WHERE phone_number = ready_number AND status = 'configured'
            );
            RETURN false;
        END IF;
        UPDATE organization_needs SET met_at = clock_timestamp()
        WHERE organization_id = candidate.organization_id;
        RETURN true;
    END LOOP;
    RETURN false;
END;
$$;

-- ── Slower ways ────────────────────────────────────────────────────────────────────────────────

-- As far as the oldest ready numbers from this one on stand in the order of their age, tickets lead to the
-- oldest: for a second, and as long as no number becomes ready. Called by pool_lock_oldest(), with its
-- settings, from where it has just looked.
CREATE FUNCTION pool_open_tickets(
    place bigint, place_time timestamptz, place_id uuid, changes bigint
) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    mark CONSTANT text [] := string_to_array(
        current_setting('numberwell.tickets_until', true), ' '
    );
    by_age bigint [];
    by_place bigint [];
    count_in_order bigint;
BEGIN
    IF
        mark [3] = '0' AND mark [1]::double precision > date_part('epoch', clock_timestamp())
    THEN
        RETURN;
    END IF;
    -- Never back: others may be about to take the numbers of tickets that are drawn.
    IF place <= pg_sequence_last_value('pool_tickets') THEN
        RETURN;
    END IF;
    by_age := array(
        SELECT p.ready_position FROM phone_number_pool AS p
        WHERE p.ready_position IS NOT NULL AND (p.created_at, p.id) >= (place_time, place_id)
        ORDER BY p.created_at, p.id
        LIMIT 500
    );
    by_place := array(
        SELECT p.ready_position FROM phone_number_pool AS p
        WHERE p.ready_position >= place
        ORDER BY p.ready_position
        LIMIT 500
    );
    count_in_order := (
        SELECT coalesce(min(n) FILTER (WHERE one IS DISTINCT FROM other) - 1, max(n))
        FROM unnest(by_age, by_place) WITH ORDINALITY AS pairs (one, other, n)
    );
    IF count_in_order >= 20 THEN
        PERFORM setval('pool_tickets', place);
    ELSE
        -- Not now: nor is it compared again at once.
        count_in_order := NULL;
    END IF;
    PERFORM set_config(
        'numberwell.tickets_until',
        date_part('epoch', clock_timestamp()) + 1 || ' ' || changes || ' '
        || coalesce(by_age [count_in_order], 0),
        false
    );
END;
$$;

-- Tickets are as good as a look, for calls that prefer the area.
CREATE FUNCTION pool_note_spent(spent_area text, changes bigint) RETURNS void
LANGUAGE sql
AS $$
    SELECT set_config(
        'numberwell.spent_' || spent_area,
        changes || '/' || current_setting('numberwell.look', true),
        false
    )
$$;

-- As in 0013; a session that looks again within seconds may open tickets, and one that finds none in an area
-- says so until it looks for another reason (numberwell.look).
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
    found_place bigint;
    is_crowded boolean;
BEGIN
    IF is_marked THEN
        IF mark [3] = 'none' THEN
            PERFORM pool_note_spent(wanted_area, changes);
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
                p.ready_position,
                p.id <> (
                    SELECT head.id FROM phone_number_pool AS head
                    WHERE
                        head.ready_position IS NOT NULL
                        AND (head.created_at, head.id) >= (from_time, from_id)
                    ORDER BY head.created_at, head.id
                    LIMIT 1
                )
            INTO found_row, found_id, found_time, found_place, is_crowded
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
        PERFORM set_config(
            'numberwell.crowded_until', (good_until + 3 + 10 * random())::bigint::text, false
        );
    END IF;
    IF found_row IS NULL THEN
        IF wanted_area IS NOT NULL THEN
            PERFORM set_config(mark_name, good_until - 1 || ' ' || changes || ' none', false);
            PERFORM pool_note_spent(wanted_area, changes);
        END IF;
    ELSIF wanted_area IS NULL OR is_marked IS NOT TRUE OR random() < 0.1 THEN
        PERFORM set_config(
            mark_name,
            good_until || ' ' || changes || ' ' || extract(EPOCH FROM found_time) || ' ' || found_id,
            false
        );
        -- Again within seconds.
        IF is_marked AND NOT is_crowded THEN
            PERFORM pool_open_tickets(found_place, found_time, found_id, changes);
        END IF;
    END IF;
    RETURN found_row;
END;
$$;

-- Whether others hold the head of the pool, as the session has seen some seconds ago, or sees now: one
-- session at a time looks at it, over all that was given away meanwhile.
CREATE FUNCTION pool_is_crowded() RETURNS boolean
LANGUAGE plpgsql
AS $$
BEGIN
    IF
        ('0' || current_setting('numberwell.crowded_until', true))::double precision
        > date_part('epoch', clock_timestamp())
    THEN
        RETURN true;
    END IF;
    IF pg_try_advisory_xact_lock(hashtext('numberwell head')) THEN
        RETURN false;
    END IF;
    PERFORM set_config(
        'numberwell.crowded_until',
        (date_part('epoch', clock_timestamp()) + 5 + 10 * random())::bigint::text,
        false
    );
    RETURN true;
END;
$$;

-- The first free number from a ticket on.
CREATE FUNCTION pool_lock_by_ticket() RETURNS tid
LANGUAGE plpgsql
AS $$
DECLARE
    ticket bigint;
    found_row tid;
BEGIN
    LOOP
        ticket := nextval('pool_tickets');
        found_row := pool_lock_from(ticket);
        EXIT WHEN found_row IS NOT NULL OR NOT pool_skip_tickets(ticket);
    END LOOP;
    RETURN found_row;
END;
$$;

-- For a call that has no ticket, or found its place empty: by the search path of its own, whatever the
-- session's is, and with plans that it keeps, as a session comes here now and then.
CREATE FUNCTION assign_phone_number_with_a_look(
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
-- PostgreSQL 15 look at all of its settings at the end: so none, and whose names are looked up is checked by
-- hand. Nothing before that check is found by the search path, nor are the types of the variables: another
-- schema's type could run code of its own with the owner's rights.
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
    is_any pg_catalog.bool;
    ticket pg_catalog.int8;
    mark pg_catalog.text [];
    gaps pg_catalog.int4;
BEGIN
    <<with_a_ticket>>
    BEGIN
        IF preferred IS NOT NULL THEN
            -- Tickets lead to any area. This one had none at the session's last look, nor can have any since.
            is_any := pg_catalog.current_setting(
                'numberwell.spent_' OPERATOR(pg_catalog.||) preferred, true
            )
            OPERATOR(pg_catalog.=) (
                pg_catalog.pg_sequence_last_value(
                    'own_schema.pool_ready_positions'::pg_catalog.regclass
                )
                OPERATOR(pg_catalog.||) '/'::pg_catalog.text
                OPERATOR(pg_catalog.||) pg_catalog.current_setting('numberwell.look', true)
            );
            EXIT with_a_ticket WHEN is_any IS NOT TRUE;
        END IF;
        -- One of many.
        ticket := CASE
            WHEN
                -- Unset, or empty after a rollback: long ago.
                coalesce(
                    ('0' OPERATOR(pg_catalog.||)
                    pg_catalog.current_setting('numberwell.crowded_until', true))::pg_catalog.float8
                    OPERATOR(pg_catalog.>)
                    pg_catalog.date_part('epoch', pg_catalog.clock_timestamp()),
                    false
                )
                AND pg_catalog.current_schemas(true)
                OPERATOR(pg_catalog.=) '{pg_catalog,own_schema}'
                -- Where a row that another transaction has changed is looked at anew, and is no error.
                AND pg_catalog.current_setting('transaction_isolation')
                OPERATOR(pg_catalog.=) 'read committed'
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
                    AND pg_catalog.current_schemas(true)
                    OPERATOR(pg_catalog.=) '{pg_catalog,own_schema}'
                    AND mark [2]::pg_catalog.int8 OPERATOR(pg_catalog.=)
                    pg_catalog.pg_sequence_last_value(
                        'own_schema.pool_ready_positions'::pg_catalog.regclass
                    )
                    AND mark [3]::pg_catalog.int8 OPERATOR(pg_catalog.>)
                    pg_catalog.pg_sequence_last_value(
                        'own_schema.pool_tickets'::pg_catalog.regclass
                    )
                    AND pg_catalog.current_setting('transaction_isolation')
                    OPERATOR(pg_catalog.=) 'read committed'
                    THEN pg_catalog.nextval('own_schema.pool_tickets'::pg_catalog.regclass)
            END;
            EXIT with_a_ticket WHEN ticket IS NULL;
        END IF;
        LOOP
            -- With the row of the organization: see pool_before_write().
            UPDATE phone_number_pool AS p
            SET
                status = 'assigned', ready_position = -1, organization_id = owner,
                assigned_at = now()
            WHERE
                p.ready_position = ticket
                -- Nobody but who made it ready has had it in hand: else its lock is looked at.
                AND (p.xmax = '0' OR p.xmax = p.xmin)
                AND pool_try_place(p.ready_position)
            RETURNING p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code, false
            INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference;
            IF phone_number IS NOT NULL THEN
                IF area_code = preferred THEN
                    -- It became ready after all.
                    matched_preference := true;
                    UPDATE organization_phone_numbers AS o
                    SET matched_preference = true
                    WHERE o.organization_id = owner AND o.is_active AND NOT o.is_surplus;
                END IF;
                RETURN;
            END IF;
            -- A gap: somebody preferred its area, say. On from another ticket, as the next place is another
            -- one's, and all who come would miss theirs.
            gaps := coalesce(gaps, 0) + 1;
            EXIT WHEN gaps = 3 OR EXISTS (
                SELECT FROM organization_phone_numbers AS mine
                WHERE mine.organization_id = owner AND mine.is_active AND NOT mine.is_surplus
            );
            ticket := nextval('pool_tickets');
            EXIT WHEN ticket > mark [3]::bigint;
        END LOOP;
    END;

    -- The wrapper's path lets the call draw a ticket, but not where the session has tables of its own.
    IF
        pg_catalog.current_schemas(true) OPERATOR(pg_catalog.=) '{pg_catalog,own_schema}'
        OR pg_catalog.pg_my_temp_schema() OPERATOR(pg_catalog.<>) '0'::pg_catalog.oid
    THEN
        SELECT * INTO
            phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference
        FROM own_schema.assign_phone_number_with_a_look(owner, preferred);
    ELSE
        SELECT * INTO
            phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference
        FROM own_schema.assign_phone_number_from_anywhere(owner, preferred);
    END IF;
END;
$$;
DROP FUNCTION pool_is_still_crowded();

-- Its own schema in it, in words and, with a dot, in the names of sequences and of tables.
DO $$
DECLARE
    own CONSTANT text := quote_ident(current_schema());
    definition text := pg_get_functiondef('assign_phone_number(uuid, text)'::regprocedure);
BEGIN
    definition := replace(
        definition, '{pg_catalog,own_schema}',
        replace(ARRAY['pg_catalog', current_schema()]::text, '''', '''''')
    );
    definition := replace(
        definition, '''own_schema.', '''' || replace(own, '''', '''''') || '.'
    );
    EXECUTE replace(definition, 'own_schema.', own || '.');
    -- What was asked for by the condition is part of the function now.
    EXECUTE replace(
        pg_get_functiondef('grant_numberwell_roles()'::regprocedure),
        '''pool_area_is_spent(text)''', '''pool_lock_by_ticket()'''
    );
END;
$$;
DROP FUNCTION pool_area_is_spent(text);

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
    called text;
BEGIN
    FOREACH called IN ARRAY ARRAY[
        'give_to_waiting_organization(text)', 'assign_phone_number_with_a_look(uuid, text)'
    ]
    LOOP
        EXECUTE format(
            'ALTER FUNCTION %s SET search_path = %I, pg_temp', called, current_schema()
        );
    END LOOP;
END;
$$;

-- Parts of assign_phone_number(), for nobody else.
REVOKE ALL ON FUNCTION assign_phone_number_with_a_look(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_open_tickets(bigint, timestamptz, uuid, bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_note_spent(text, bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_is_crowded() FROM PUBLIC;
REVOKE ALL ON FUNCTION pool_lock_by_ticket() FROM PUBLIC;
