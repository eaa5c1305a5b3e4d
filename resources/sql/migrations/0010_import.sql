-- Imports into ElevenLabs: intent before the request, one open import per number, and what waits.

-- ElevenLabs promises nothing about a second import of the same number. So the intent is committed
-- before the request, and a number is asked for only after a recent list has shown that it is not there.
CREATE TABLE number_imports (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    phone_number varchar(50) NOT NULL REFERENCES phone_number_pool (phone_number),
    -- The agent that is to answer it.
    agent_id text NOT NULL CHECK (agent_id <> ''),
    state text NOT NULL DEFAULT 'planned' CHECK (
        state IN (
            'planned', 'importing', 'checking', 'imported', 'assigned', 'verified', 'failed'
        )
    ),
    elevenlabs_phone_id varchar(255),
    -- When the newest request that may still be under way was known to be so; NULL: none is.
    asked_at timestamptz,
    -- When the newest list began that showed the number is not there; NULL: none since the last request.
    absent_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    error_code text,
    error_detail text,
    waits integer NOT NULL DEFAULT 0,
    waiting_since timestamptz,
    next_try_at timestamptz,
    lease_owner text,
    lease_until timestamptz,
    -- The owner's server process, with its start: once it is gone, so is the owner.
    lease_backend integer,
    lease_backend_start timestamptz,
    actor text NOT NULL DEFAULT numberwell_actor(),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at timestamptz,
    CHECK ((state IN ('verified', 'failed')) = (finished_at IS NOT NULL)),
    CHECK (state NOT IN ('imported', 'assigned', 'verified') OR elevenlabs_phone_id IS NOT NULL)
);
-- Two programs never work on one number at once.
CREATE UNIQUE INDEX number_import_open ON number_imports (phone_number) WHERE finished_at IS NULL;
CREATE INDEX number_imports_number ON number_imports (phone_number, created_at);

-- Every request to ElevenLabs about a number, for whoever asks later what happened.
CREATE TABLE number_import_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import_id uuid NOT NULL REFERENCES number_imports (id),
    action text NOT NULL CHECK (action IN ('import', 'set_agent', 'look_up')),
    outcome text NOT NULL CHECK (
        outcome IN ('imported', 'assigned', 'found', 'not_there', 'refused', 'unknown')
    ),
    actor text NOT NULL DEFAULT numberwell_actor(),
    started_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    http_status integer,
    code text,
    detail text,
    request_id text
);
CREATE INDEX number_import_attempts_import ON number_import_attempts (import_id, id);

CREATE FUNCTION number_import_move_is_legal(from_state text, to_state text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT from_state = to_state OR CASE from_state
        -- Found there already: it is adopted without a request.
        WHEN 'planned' THEN to_state IN ('importing', 'imported', 'assigned', 'verified', 'failed')
        WHEN 'importing' THEN
            to_state IN ('planned', 'checking', 'imported', 'assigned', 'verified', 'failed')
        WHEN 'checking' THEN to_state IN ('planned', 'imported', 'assigned', 'verified', 'failed')
        WHEN 'imported' THEN to_state IN ('planned', 'checking', 'assigned', 'verified', 'failed')
        WHEN 'assigned' THEN to_state IN ('planned', 'checking', 'imported', 'verified', 'failed')
        ELSE false
    END
$$;

CREATE FUNCTION number_import_before_update() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT number_import_move_is_legal(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'The import of % can not go from % to %',
            OLD.phone_number, OLD.state, NEW.state
            USING ERRCODE = 'NW002';
    END IF;
    NEW.updated_at := clock_timestamp();
    IF NEW.state IN ('verified', 'failed') AND NEW.finished_at IS NULL THEN
        NEW.finished_at := clock_timestamp();
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER number_import_before_update BEFORE UPDATE ON number_imports
FOR EACH ROW EXECUTE FUNCTION number_import_before_update();

-- The journal's half of a number's life: intent and failure; the pool's trigger writes the rest.
CREATE FUNCTION number_import_record_event() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO number_events (phone_number, actor, kind, code, detail)
    VALUES (
        NEW.phone_number,
        numberwell_actor(),
        CASE NEW.state
            WHEN 'importing' THEN 'importing'
            WHEN 'checking' THEN 'import_checking'
            ELSE 'import_failed'
        END,
        NEW.error_code,
        NEW.error_detail
    );
    RETURN NULL;
END;
$$;
CREATE TRIGGER number_import_moved AFTER UPDATE ON number_imports
FOR EACH ROW WHEN (
    OLD.state IS DISTINCT FROM NEW.state
    AND (
        NEW.state IN ('importing', 'checking')
        -- What was never asked for, or needs it no more, has no life to tell.
        OR (
            NEW.state = 'failed' AND NEW.error_code <> 'not_needed'
            AND (NEW.attempts > 0 OR NEW.error_code <> 'stopped_by_admin')
        )
    )
)
EXECUTE FUNCTION number_import_record_event();

CREATE TRIGGER number_imports_notify AFTER INSERT OR UPDATE ON number_imports
FOR EACH STATEMENT EXECUTE FUNCTION purchases_notify();

-- True while a program works on it: within its lease, and its server process is there.
CREATE FUNCTION number_import_is_leased(import number_imports) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT
        import.finished_at IS NULL
        AND coalesce(import.lease_until > clock_timestamp(), false)
        AND EXISTS (
            SELECT 1 FROM pg_stat_activity AS a
            WHERE
                a.pid = import.lease_backend
                -- Hidden from those who may not see other users' sessions.
                AND coalesce(a.backend_start = import.lease_backend_start, true)
        )
$$;

-- Until when nobody asks ElevenLabs anything; NULL where it may be asked.
CREATE FUNCTION elevenlabs_paused_until() RETURNS timestamptz
LANGUAGE sql VOLATILE
AS $$
    SELECT max(p.paused_until) FROM vendor_pauses AS p
    WHERE p.account = 'elevenlabs' AND p.paused_until > clock_timestamp()
$$;

-- An import with what the programs ask about it.
CREATE VIEW number_import_items AS
SELECT
    i.id,
    i.phone_number,
    i.agent_id,
    i.state,
    coalesce(i.elevenlabs_phone_id, '') AS elevenlabs_phone_id,
    coalesce(i.error_code, '') AS error_code,
    coalesce(i.error_detail, '') AS error_detail,
    i.attempts,
    i.waiting_since,
    greatest(
        i.next_try_at, CASE WHEN i.waiting_since IS NOT NULL THEN elevenlabs_paused_until() END
    ) AS next_try_at,
    number_import_is_leased(i) AS is_worked_on,
    i.actor,
    i.created_at,
    i.asked_at,
    -- What the number is called at ElevenLabs.
    concat_ws(
        ' ',
        coalesce(nullif(p.locality, ''), nullif(p.region, ''), nullif(p.area_code, '')),
        right(p.phone_number, 4)
    ) AS label,
    p.can_sms,
    -- ElevenLabs itself asked for the pause: nobody tries before it is over.
    EXISTS (
        SELECT FROM vendor_pauses AS v
        WHERE v.account = 'elevenlabs' AND v.is_demanded AND v.paused_until > clock_timestamp()
    ) AS is_put_off,
    i.finished_at
FROM number_imports AS i
INNER JOIN phone_number_pool AS p ON p.phone_number = i.phone_number;

SELECT grant_numberwell_roles();
