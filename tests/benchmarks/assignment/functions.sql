-- The same writes to the same tables, and the same answer; the number is known beforehand.
CREATE FUNCTION floor_assign(
    number text,
    owner uuid,
    OUT phone_number text,
    OUT twilio_phone_sid text,
    OUT elevenlabs_phone_id text,
    OUT area_code text,
    OUT matched_preference boolean
)
LANGUAGE plpgsql
AS $$
#variable_conflict use_column
BEGIN
    UPDATE phone_number_pool AS p
    SET status = 'assigned', ready_position = NULL, organization_id = owner, assigned_at = now()
    WHERE p.phone_number = number
    RETURNING p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code
    INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code;
    matched_preference := false;
    INSERT INTO organization_phone_numbers (
        organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
        matched_preference
    )
    VALUES (
        owner, phone_number, twilio_phone_sid, elevenlabs_phone_id, true, matched_preference
    );
END;
$$;

-- The event is written here, as assign_phone_number() does it, and its trigger not called.
CREATE FUNCTION floor_assign_lean(
    number text,
    owner uuid,
    OUT phone_number text,
    OUT twilio_phone_sid text,
    OUT elevenlabs_phone_id text,
    OUT area_code text,
    OUT matched_preference boolean
)
LANGUAGE plpgsql
AS $$
#variable_conflict use_column
BEGIN
    UPDATE phone_number_pool AS p
    SET ready_position = 0, organization_id = owner, assigned_at = now()
    WHERE p.phone_number = number
    RETURNING p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code
    INTO phone_number, twilio_phone_sid, elevenlabs_phone_id, area_code;
    matched_preference := false;
    INSERT INTO organization_phone_numbers (
        organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
        matched_preference
    )
    VALUES (
        owner, phone_number, twilio_phone_sid, elevenlabs_phone_id, true, matched_preference
    );
    INSERT INTO number_events (phone_number, actor, kind, from_status, to_status)
    VALUES (phone_number, numberwell_actor(), 'assigned', 'configured', 'assigned');
END;
$$;

CREATE FUNCTION plain_assign(owner uuid) RETURNS text
LANGUAGE plpgsql
AS $$
DECLARE
    given record;
BEGIN
    UPDATE phone_number_pool AS p
    SET status = 'assigned', ready_position = NULL, organization_id = owner, assigned_at = now()
    WHERE p.id = (
        SELECT q.id FROM phone_number_pool AS q
        WHERE q.ready_position IS NOT NULL
        ORDER BY q.created_at, q.id
        LIMIT 1
        FOR UPDATE SKIP LOCKED
    )
    RETURNING p.phone_number, p.twilio_phone_sid, p.elevenlabs_phone_id, p.area_code INTO given;
    INSERT INTO organization_phone_numbers (
        organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id, is_active,
        matched_preference
    )
    VALUES (
        owner, given.phone_number, given.twilio_phone_sid, given.elevenlabs_phone_id, true, false
    );
    RETURN given.phone_number;
END;
$$;

CREATE FUNCTION rank_of(number text) RETURNS bigint
LANGUAGE sql IMMUTABLE
AS $$ SELECT (substr(number, 3)::bigint - 2000000000) * :back % :total $$;

-- For a pool that stays at 1,000 ready numbers.
CREATE FUNCTION reset_to_purchased() RETURNS void
LANGUAGE sql
AS $$
    ALTER TABLE phone_number_pool DISABLE TRIGGER USER;
    UPDATE phone_number_pool
    SET status = 'imported', organization_id = NULL
    WHERE rank_of(phone_number) BETWEEN 1001 AND 300000;
    DELETE FROM organization_phone_numbers
    WHERE rank_of(phone_number) BETWEEN 1001 AND 300000;
    ALTER TABLE phone_number_pool ENABLE TRIGGER USER;
$$;

CREATE FUNCTION make_ready(number text) RETURNS void
LANGUAGE sql
AS $$
    UPDATE phone_number_pool SET status = 'configured' WHERE phone_number = number;
$$;

-- Numbers 1 … count come back from their organizations, rest for no time, and are ready again.
CREATE PROCEDURE refill(count bigint)
LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE phone_number_pool SET status = 'quarantined', quarantined_until = now()
    WHERE rank_of(phone_number) <= count AND status = 'assigned';
    WHILE return_quarantined_numbers() > 0 LOOP
    END LOOP;
END;
$$;
