-- Of many callers one at a time looks at the head of the pool, past all that was given away since the last VACUUM.
-- Each of them did so in its turn: the more callers, the more often. Now one does it for all of them.

-- Until when the head is in others' hands, in milliseconds of the epoch: for 100 times as long as the walk
-- there took, at most 30 seconds. A sequence, as it is seen at once, and nobody waits for it.
CREATE SEQUENCE pool_crowded_until;

-- As in 0016; whoever finds the head in others' hands says so to all.
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
    head_id uuid;
    head_time timestamptz;
    is_crowded boolean;
    ended double precision;
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
            -- The head, in hand or not; then the first that nobody has in hand, from there: what was given
            -- away lies before the head, and is passed once.
            SELECT p.id, p.created_at INTO head_id, head_time
            FROM phone_number_pool AS p
            WHERE p.ready_position IS NOT NULL AND (p.created_at, p.id) >= (from_time, from_id)
            ORDER BY p.created_at, p.id
            LIMIT 1;
            SELECT p.ctid, p.id, p.created_at, p.ready_position
            INTO found_row, found_id, found_time, found_place
            FROM phone_number_pool AS p
            WHERE
                p.ready_position IS NOT NULL AND (p.created_at, p.id) >= (head_time, head_id)
                AND pool_try_place(p.ready_position)
            ORDER BY p.created_at, p.id
            LIMIT 1
            FOR NO KEY UPDATE SKIP LOCKED;
            is_crowded := found_id <> head_id;
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

    ended := extract(EPOCH FROM clock_timestamp());
    IF is_marked IS NOT TRUE THEN
        good_until := ended + greatest(2, 20 * (ended - began));
    END IF;
    IF is_crowded THEN
        PERFORM set_config(
            'numberwell.crowded_until', (good_until + 3 + 10 * random())::bigint::text, false
        );
        PERFORM setval(
            'pool_crowded_until', (1000 * (ended + least(30, 100 * (ended - began))))::bigint
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

-- Whether others hold the head of the pool: as the session has seen some seconds ago, as another one has
-- said, or as it sees now, because another one is looking.
CREATE OR REPLACE FUNCTION pool_is_crowded() RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
    began CONSTANT double precision := date_part('epoch', clock_timestamp());
    for_everyone CONSTANT double precision := pg_sequence_last_value('pool_crowded_until') / 1000.0;
BEGIN
    IF ('0' || current_setting('numberwell.crowded_until', true))::double precision > began THEN
        RETURN true;
    END IF;
    -- Further ahead than any mark is set: the clock was set back.
    IF for_everyone BETWEEN began AND began + 30 THEN
        PERFORM set_config('numberwell.crowded_until', for_everyone::bigint::text, false);
        RETURN true;
    END IF;
    IF pg_try_advisory_xact_lock(hashtext('numberwell head')) THEN
        RETURN false;
    END IF;
    PERFORM set_config(
        'numberwell.crowded_until', (began + 5 + 10 * random())::bigint::text, false
    );
    RETURN true;
END;
$$;
