-- Organizations over HTTP, and those that wait for a number.

-- A repeated request finds the organization that it made.
ALTER TABLE organizations
ADD COLUMN idempotency_key text UNIQUE;

-- An organization that found the pool empty. Its number is bought for it alone by the order whose key
-- names it and the try, so that any number of programs may try at once and one number is bought.
CREATE TABLE organization_needs (
    organization_id uuid PRIMARY KEY,
    preferred_area_code varchar(10),
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    met_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    error_code text,
    error_detail text
);
CREATE INDEX organization_needs_open ON organization_needs (since) WHERE met_at IS NULL;
CREATE INDEX purchase_items_number ON purchase_items (phone_number) WHERE state = 'recorded';

-- What was bought for whom. A number can be there although the need is met: another was ready first.
CREATE VIEW organization_need_orders AS
SELECT
    n.organization_id,
    n.preferred_area_code,
    n.since,
    n.met_at,
    n.tries,
    n.next_try_at,
    n.error_code,
    n.error_detail,
    o.id AS order_id,
    o.state AS order_state,
    o.held_code,
    o.held_detail,
    i.phone_number AS bought_number
FROM organization_needs AS n
LEFT JOIN
    purchase_orders AS o
    ON o.idempotency_key = concat('organization:', n.organization_id, ':', n.tries)
LEFT JOIN purchase_items AS i ON i.order_id = o.id AND i.state = 'recorded';

-- ── A number becomes ready while organizations wait ────────────────────────────────────────────

-- Gives a ready number to the organization it was bought for, else to the one that has waited longest;
-- in the transaction that made it ready, whichever program that is. False where nobody waits.
CREATE FUNCTION give_to_waiting_organization(ready_number text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    bought_for uuid;
    candidate record;
    given record;
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
        -- The lock of assign_phone_number(): whoever is being served already needs nothing here.
        CONTINUE WHEN NOT pg_try_advisory_xact_lock(
            hashtextextended(candidate.organization_id::text, 0)
        );
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
            organization_id = candidate.organization_id,
            assigned_at = now()
        WHERE phone_number = ready_number AND status = 'configured'
        RETURNING phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code INTO given;
        IF NOT FOUND THEN
            RETURN false;
        END IF;
        INSERT INTO organization_phone_numbers (
            organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
            matched_preference
        )
        VALUES (
            candidate.organization_id, given.phone_number, given.twilio_phone_sid,
            given.elevenlabs_phone_id, true,
            coalesce(given.area_code = candidate.preferred_area_code, false)
        );
        UPDATE organization_needs SET met_at = clock_timestamp()
        WHERE organization_id = candidate.organization_id;
        RETURN true;
    END LOOP;
    RETURN false;
END;
$$;

-- Shared with each other, apart from whoever is about to say that it waits: see assign_or_queue().
CREATE FUNCTION pool_serve_waiting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('numberwell needs'));
    IF EXISTS (SELECT FROM organization_needs WHERE met_at IS NULL) THEN
        PERFORM give_to_waiting_organization(NEW.phone_number);
    END IF;
    RETURN NULL;
END;
$$;
-- Its name stands behind those that tell assign_phone_number() of a ready number.
CREATE TRIGGER pool_serve_waiting AFTER UPDATE ON phone_number_pool
FOR EACH ROW WHEN (NEW.status = 'configured' AND OLD.status <> 'configured')
EXECUTE FUNCTION pool_serve_waiting();

CREATE FUNCTION pool_serve_waiting_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    ready record;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('numberwell needs'));
    IF EXISTS (SELECT FROM organization_needs WHERE met_at IS NULL) THEN
        FOR ready IN
            SELECT phone_number FROM inserted
            WHERE status = 'configured'
            ORDER BY created_at, phone_number
        LOOP
            EXIT WHEN NOT give_to_waiting_organization(ready.phone_number);
        END LOOP;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER pool_serve_waiting_rows AFTER INSERT ON phone_number_pool
REFERENCING NEW TABLE AS inserted
FOR EACH STATEMENT EXECUTE FUNCTION pool_serve_waiting_rows();

-- ── An organization needs a number ─────────────────────────────────────────────────────────────

-- A ready number at once (true), or a place in the queue (false). Between the second look and the end
-- of this transaction no number becomes ready unseen: whoever makes one ready waits, and then sees
-- the need.
CREATE FUNCTION assign_or_queue(organization uuid, preferred text) RETURNS boolean
LANGUAGE plpgsql
AS $$
BEGIN
    FOR look IN 1..2 LOOP
        BEGIN
            PERFORM assign_phone_number(organization, preferred);
            UPDATE organization_needs SET met_at = clock_timestamp()
            WHERE organization_id = organization AND met_at IS NULL;
            RETURN true;
        EXCEPTION
            WHEN SQLSTATE 'NW001' THEN NULL;
        END;
        PERFORM pg_advisory_xact_lock(hashtext('numberwell needs'));
    END LOOP;
    INSERT INTO organization_needs (organization_id, preferred_area_code)
    VALUES (organization, preferred)
    ON CONFLICT (organization_id) DO UPDATE
    SET
        preferred_area_code = excluded.preferred_area_code,
        since = excluded.since,
        met_at = NULL,
        tries = organization_needs.tries + 1,
        next_try_at = excluded.next_try_at,
        error_code = NULL,
        error_detail = NULL
    WHERE organization_needs.met_at IS NOT NULL;
    RETURN false;
END;
$$;

-- For what a program left behind as it died: serves who waits as long as numbers are ready, and answers
-- how many it served.
CREATE FUNCTION meet_waiting_organizations() RETURNS integer
LANGUAGE plpgsql
AS $$
DECLARE
    waiting record;
    served integer := 0;
BEGIN
    FOR waiting IN
        SELECT organization_id, preferred_area_code FROM organization_needs
        WHERE met_at IS NULL
        ORDER BY since
        FOR UPDATE SKIP LOCKED
    LOOP
        BEGIN
            PERFORM assign_phone_number(waiting.organization_id, waiting.preferred_area_code);
        EXCEPTION
            WHEN SQLSTATE 'NW001' THEN EXIT;
        END;
        UPDATE organization_needs SET met_at = clock_timestamp()
        WHERE organization_id = waiting.organization_id;
        served := served + 1;
    END LOOP;
    RETURN served;
END;
$$;

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
    called text;
BEGIN
    FOREACH called IN ARRAY ARRAY[
        'give_to_waiting_organization(text)', 'pool_serve_waiting()', 'pool_serve_waiting_rows()'
    ]
    LOOP
        EXECUTE format(
            'ALTER FUNCTION %s SET search_path = %I, pg_temp', called, current_schema()
        );
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', called);
    END LOOP;
    PERFORM grant_numberwell_roles();
END;
$$;
