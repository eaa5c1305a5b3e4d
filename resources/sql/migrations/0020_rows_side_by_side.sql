-- An assignment with a ticket writes its three rows one after the other, none of them within another. PostgreSQL
-- keeps the locks of 16 relations in a session's own memory; the pool's ten indexes are locked as long as its
-- update lasts, its triggers included. So of what a trigger wrote, seven relations in each call had their locks
-- in the table that all sessions share.

-- ── Triggers ───────────────────────────────────────────────────────────────────────────────────

-- As in 0018, an assignment first: with the rights of assign_phone_number()'s owner, and its caller's search path.
CREATE OR REPLACE FUNCTION pool_before_write() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF
        TG_OP OPERATOR(pg_catalog.=) 'UPDATE'
        AND OLD.status OPERATOR(pg_catalog.=) 'configured' AND NEW.organization_id IS NOT NULL
    THEN
        -- The word of those who write all three rows themselves: pool_after_update() is not called for it.
        IF NEW.ready_position OPERATOR(pg_catalog.=) 0 THEN
            NEW.status := 'assigned';
        END IF;
        IF NEW.status OPERATOR(pg_catalog.=) 'assigned' THEN
            NEW.ready_position := NULL;
            NEW.updated_at := pg_catalog.now();
            RETURN NEW;
        END IF;
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
        -- Back to its place, in the transaction that took it: the organization had a number. The look is apart, as
        -- it would be planned for each row that anybody changes.
        IF
            OLD.status = 'assigned' AND NEW.status = 'assigned' AND NEW.ready_position > 0
            AND NEW.organization_id IS NULL AND OLD.assigned_at = now()
        THEN
            IF NOT EXISTS (
                SELECT FROM organization_phone_numbers AS held
                WHERE held.phone_number = NEW.phone_number AND held.is_active
            )
            THEN
                NEW.status := 'configured';
                NEW.assigned_at := NULL;
                RETURN NEW;
            END IF;
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
        ELSIF current_setting('numberwell.change_is_noted', true) IS DISTINCT FROM 'yes' THEN
            PERFORM pool_note_change();
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

-- After moves, which all but assign_phone_number() write into the status. Of other changes pool_before_write()
-- tells the programs.
DROP TRIGGER pool_after_update ON phone_number_pool;
CREATE TRIGGER pool_after_update AFTER UPDATE OF status ON phone_number_pool
FOR EACH ROW EXECUTE FUNCTION pool_after_update();

-- ── Assignment ─────────────────────────────────────────────────────────────────────────────────

-- As in 0016. The number became ready in this transaction: nobody else can have it in hand.
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
        INSERT INTO organization_phone_numbers (
            organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
            matched_preference
        )
        SELECT
            candidate.organization_id, p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, true,
            coalesce(p.area_code = candidate.preferred_area_code, false)
        FROM phone_number_pool AS p
        WHERE p.phone_number = ready_number AND p.status = 'configured'
        ON CONFLICT (organization_id) WHERE is_active AND NOT is_surplus DO NOTHING;
        IF NOT FOUND THEN
            -- The organization was given a number in this moment, or it is the number that is gone.
            CONTINUE WHEN EXISTS (
                SELECT FROM phone_number_pool
                WHERE phone_number = ready_number AND status = 'configured'
            );
            RETURN false;
        END IF;
        UPDATE phone_number_pool
        SET
            status = 'assigned', ready_position = NULL, organization_id = candidate.organization_id,
            assigned_at = now()
        WHERE phone_number = ready_number AND status = 'configured';
        UPDATE organization_needs SET met_at = clock_timestamp()
        WHERE organization_id = candidate.organization_id;
        RETURN true;
    END LOOP;
    RETURN false;
END;
$$;

-- A number that this transaction has taken, but not for an organization: see pool_before_write().
CREATE FUNCTION pool_put_back(taken text, place bigint) RETURNS void
LANGUAGE sql
AS $$
    UPDATE phone_number_pool AS p
    SET ready_position = place, organization_id = NULL
    WHERE p.phone_number = taken
$$;

-- As in 0018, the three rows side by side.
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
            -- 0 is a word: see pool_before_write().
            UPDATE own_schema.phone_number_pool AS p
            SET ready_position = 0, organization_id = owner, assigned_at = pg_catalog.now()
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
                END IF;
                INSERT INTO own_schema.organization_phone_numbers (
                    organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
                    matched_preference
                )
                VALUES (
                    owner, phone_number, twilio_phone_sid, elevenlabs_phone_id, true,
                    matched_preference
                )
                ON CONFLICT (organization_id) WHERE is_active AND NOT is_surplus DO NOTHING;
                IF NOT FOUND THEN
                    -- It has a number. This one goes back, and a look answers the other.
                    PERFORM own_schema.pool_put_back(phone_number, ticket);
                    EXIT with_a_ticket;
                END IF;
                INSERT INTO own_schema.number_events (
                    phone_number, actor, kind, from_status, to_status
                )
                VALUES (
                    phone_number, own_schema.numberwell_actor(), 'assigned', 'configured', 'assigned'
                );
                RETURN;
            END IF;
            -- A gap: somebody preferred its area, say. On from another ticket, as the next place is another
            -- one's, and all who come would miss theirs.
            gaps := coalesce(gaps, 0) OPERATOR(pg_catalog.+) 1;
            EXIT WHEN gaps OPERATOR(pg_catalog.=) 3;
            ticket := pg_catalog.nextval('own_schema.pool_tickets'::pg_catalog.regclass);
            EXIT WHEN ticket OPERATOR(pg_catalog.>) mark [3]::pg_catalog.int8;
        END LOOP;
    END;

    SELECT * INTO
        phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code, matched_preference
    FROM own_schema.assign_phone_number_with_a_look(owner, preferred);
END;
$$;

-- Its own schema in what is called by any search path: in the names of tables and, as a word, of sequences.
DO $$
DECLARE
    own CONSTANT text := quote_ident(current_schema()) || '.';
    called text;
BEGIN
    FOREACH called IN ARRAY ARRAY['pool_before_write()', 'assign_phone_number(uuid, text)']
    LOOP
        EXECUTE replace(
            replace(
                pg_get_functiondef(called::regprocedure),
                '''own_schema.', '''' || replace(own, '''', '''''')
            ),
            'own_schema.', own
        );
    END LOOP;
    FOREACH called IN ARRAY ARRAY[
        'give_to_waiting_organization(text)', 'pool_put_back(text, bigint)'
    ]
    LOOP
        EXECUTE format(
            'ALTER FUNCTION %s SET search_path = %I, pg_temp', called, current_schema()
        );
    END LOOP;
END;
$$;

-- Part of assign_phone_number(), for nobody else.
REVOKE ALL ON FUNCTION pool_put_back(text, bigint) FROM PUBLIC;
