-- Numbers whose quarantine is over become ready in the order of their age, so that tickets lead to the oldest
-- of them. And tickets do not pass over many younger ones to lead to a few: those would have none until new numbers
-- come.

-- As in 0007. One after the other, as the order in which a join updates its rows is nobody's choice.
CREATE OR REPLACE FUNCTION return_quarantined_numbers() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    rested uuid;
    returned integer := 0;
BEGIN
    FOR rested IN
        SELECT p.id FROM phone_number_pool AS p
        WHERE
            p.status = 'quarantined'
            AND p.quarantined_until <= now()
            AND coalesce(p.elevenlabs_phone_id, '') <> ''
        ORDER BY p.created_at, p.id
        LIMIT 10000
        FOR NO KEY UPDATE SKIP LOCKED
    LOOP
        UPDATE phone_number_pool SET status = 'configured' WHERE id = rested;
        returned := returned + 1;
    END LOOP;

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

-- As in 0016, but not over more ready numbers than the tickets lead to.
CREATE OR REPLACE FUNCTION pool_open_tickets(
    place bigint, place_time timestamptz, place_id uuid, changes bigint
) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
    mark CONSTANT text [] := string_to_array(
        current_setting('numberwell.tickets_until', true), ' '
    );
    last_ticket CONSTANT bigint := coalesce(pg_sequence_last_value('pool_tickets'), 0);
    by_age bigint [];
    by_place bigint [];
    count_passed_over bigint;
    count_in_order bigint;
BEGIN
    IF
        mark [3] = '0' AND mark [1]::double precision > date_part('epoch', clock_timestamp())
    THEN
        RETURN;
    END IF;
    -- Never back: others may be about to take the numbers of tickets that are drawn.
    IF place <= last_ticket THEN
        RETURN;
    END IF;
    count_passed_over := (
        SELECT count(*)
        FROM (
            SELECT FROM phone_number_pool AS p
            WHERE p.ready_position > last_ticket AND p.ready_position < place
            LIMIT 501
        ) AS passed_over
    );
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
    IF count_in_order >= greatest(20, count_passed_over) THEN
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

DO $$
BEGIN
    EXECUTE format(
        'ALTER FUNCTION return_quarantined_numbers() SET search_path = %I, pg_temp', current_schema()
    );
END;
$$;
