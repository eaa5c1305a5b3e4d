-- Thousands of numbers become ready in one statement: what holds for all of them is found out and told
-- once in a transaction, and no function is called for each that has a SET of its own, after which
-- PostgreSQL 15 looks at all of its settings.

-- What was done once is kept in settings local to the transaction. They end with it, or with the savepoint
-- that is taken back, as do the notice and the lock that they stand for.
CREATE OR REPLACE FUNCTION pool_note_change() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    PERFORM nextval('pool_changes');
    PERFORM pg_notify('numberwell_pool', '');
    PERFORM set_config('numberwell.change_is_noted', 'yes', true);
END;
$$;

-- Whether no organization waits for a number, and none can begin to until the transaction ends: whoever
-- is about to wait needs the lock alone; see assign_or_queue().
CREATE FUNCTION pool_nobody_waits() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('numberwell needs'));
    IF EXISTS (SELECT FROM organization_needs WHERE met_at IS NULL) THEN
        RETURN false;
    END IF;
    PERFORM set_config('numberwell.nobody_waits', 'yes', true);
    RETURN true;
END;
$$;

-- The transaction itself may have somebody wait.
CREATE FUNCTION needs_after_write() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM set_config('numberwell.nobody_waits', '', true);
    RETURN NULL;
END;
$$;
CREATE TRIGGER needs_after_write AFTER INSERT OR UPDATE ON organization_needs
FOR EACH STATEMENT EXECUTE FUNCTION needs_after_write();

CREATE OR REPLACE FUNCTION pool_serve_waiting(ready_number text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM organization_phone_numbers AS held
        WHERE held.phone_number = ready_number AND held.is_active AND NOT held.is_disputed
    )
    THEN
        PERFORM pool_take_written(ready_number);
    ELSIF NOT pool_nobody_waits() THEN
        PERFORM give_to_waiting_organization(ready_number);
    END IF;
END;
$$;

CREATE OR REPLACE FUNCTION pool_after_update() RETURNS trigger
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

-- Called for each number, so without a SET: the schema stands in it instead.
DO $body$
DECLARE
    called text;
BEGIN
    EXECUTE format(
        $$
        CREATE OR REPLACE FUNCTION pool_next_ready_position() RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER
        AS $function$
        BEGIN
            RETURN pg_catalog.nextval(%L::pg_catalog.regclass);
        END;
        $function$;
        $$,
        format('%I.pool_ready_positions', current_schema())
    );
    FOREACH called IN ARRAY ARRAY[
        'pool_note_change()', 'pool_nobody_waits()', 'pool_serve_waiting(text)'
    ]
    LOOP
        EXECUTE format(
            'ALTER FUNCTION %s SET search_path = %I, pg_temp', called, current_schema()
        );
    END LOOP;
END;
$body$;

-- Part of pool_serve_waiting(), for nobody else.
REVOKE ALL ON FUNCTION pool_nobody_waits() FROM PUBLIC;
