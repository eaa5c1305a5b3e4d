-- Twilio against the pool: what the lists said of each number, the runs that read them, and where
-- the two differ.

-- A number given back can be bought again, here or elsewhere: it begins anew. The other moves are
-- those of 0001; app/domain/numberstate.cpp holds the same table for the window.
CREATE OR REPLACE FUNCTION pool_move_is_legal(from_status text, to_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT from_status = to_status OR CASE from_status
        WHEN 'purchased' THEN
            to_status IN ('pending_import', 'imported', 'configured', 'released')
        WHEN 'pending_import' THEN to_status IN ('imported', 'configured', 'released')
        WHEN 'imported' THEN to_status IN ('pending_import', 'configured', 'released')
        WHEN 'configured' THEN
            to_status IN ('assigned', 'imported', 'pending_import', 'released')
        WHEN 'assigned' THEN to_status = 'quarantined'
        WHEN 'quarantined' THEN to_status IN ('configured', 'assigned', 'released')
        WHEN 'released' THEN to_status = 'purchased'
        ELSE false
    END
$$;

CREATE FUNCTION pool_begin_again() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.created_at := now();
    NEW.elevenlabs_phone_id := NULL;
    NEW.agent_id := NULL;
    NEW.organization_id := NULL;
    NEW.configured_at := NULL;
    NEW.assigned_at := NULL;
    NEW.quarantined_until := NULL;
    NEW.import_error := NULL;
    NEW.next_import_at := NULL;
    RETURN NEW;
END;
$$;
CREATE TRIGGER pool_begin_again BEFORE UPDATE ON phone_number_pool
FOR EACH ROW WHEN (OLD.status = 'released' AND NEW.status = 'purchased')
EXECUTE FUNCTION pool_begin_again();

-- What Twilio has, as far as it is known. Rows are added and refreshed by any list, and marked gone
-- by nothing less than proof.
CREATE TABLE twilio_numbers (
    phone_number varchar(50) PRIMARY KEY CHECK (phone_number ~ '^\+[1-9][0-9]{7,14}$'),
    account_sid text NOT NULL,
    twilio_phone_sid varchar(255) NOT NULL,
    friendly_name text NOT NULL DEFAULT '',
    voice_url text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT '',
    can_voice boolean NOT NULL DEFAULT true,
    can_sms boolean NOT NULL DEFAULT false,
    can_mms boolean NOT NULL DEFAULT false,
    bought_at timestamptz,
    -- Where its calls went when that was last good; accepted: because an admin said so.
    good_voice_url text,
    webhook_is_accepted boolean NOT NULL DEFAULT false,
    -- The beginning of the list that held it; null where none ever did.
    first_seen timestamptz,
    last_seen timestamptz,
    gone_since timestamptz
);

-- A number that comes into the pool begins a life: that it was gone in a former one, or had another
-- SID, says nothing of it.
CREATE FUNCTION twilio_forget_former_life() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    DELETE FROM twilio_numbers
    WHERE
        phone_number = NEW.phone_number
        AND (
            gone_since IS NOT NULL
            OR (NEW.twilio_phone_sid <> '' AND twilio_phone_sid <> NEW.twilio_phone_sid)
        );
    RETURN NULL;
END;
$$;
CREATE TRIGGER twilio_forget_on_insert AFTER INSERT ON phone_number_pool
FOR EACH ROW EXECUTE FUNCTION twilio_forget_former_life();
CREATE TRIGGER twilio_forget_when_bought_again AFTER UPDATE ON phone_number_pool
FOR EACH ROW WHEN (OLD.status = 'released' AND NEW.status = 'purchased')
EXECUTE FUNCTION twilio_forget_former_life();

CREATE TABLE reconcile_runs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    source text NOT NULL,
    actor text NOT NULL DEFAULT numberwell_actor(),
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at timestamptz,
    outcome text CHECK (outcome IN ('complete', 'incomplete', 'failed')),
    seen integer NOT NULL DEFAULT 0,
    opened integer NOT NULL DEFAULT 0,
    closed integer NOT NULL DEFAULT 0,
    -- Missing from a complete list, without proof that they are gone.
    unconfirmed integer NOT NULL DEFAULT 0,
    -- Why it failed or is incomplete: the program's kind, the vendor's code and sentence.
    error_kind text,
    error_code text,
    error_detail text,
    -- Until when, and by which server process: a program that died frees its run at once.
    lease_until timestamptz NOT NULL,
    lease_backend integer NOT NULL DEFAULT pg_backend_pid(),
    -- With its start: a process number is used again after a restart of the server.
    lease_backend_start timestamptz,
    CHECK ((finished_at IS NULL) = (outcome IS NULL))
);
-- One at a time, whoever asks.
CREATE UNIQUE INDEX reconcile_run_open ON reconcile_runs (source) WHERE finished_at IS NULL;
CREATE INDEX reconcile_runs_time ON reconcile_runs (source, started_at);

-- Every kind of difference and whose list tells of it. Another source brings its kinds, and its
-- branch of found_differences below.
CREATE TABLE difference_kinds (
    kind text PRIMARY KEY,
    source text NOT NULL,
    can_be_ignored boolean NOT NULL
);
INSERT INTO difference_kinds (kind, source, can_be_ignored) VALUES
('not_in_pool', 'twilio', true),
('gone_at_twilio', 'twilio', false),
('webhook_changed', 'twilio', false),
('sid_changed', 'twilio', false);

CREATE TABLE differences (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL REFERENCES difference_kinds (kind),
    phone_number varchar(50) NOT NULL,
    details jsonb NOT NULL DEFAULT '{}',
    since timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'ignored', 'resolved')),
    -- How it ended or why it rests: agrees, adopted, released, accepted, ignored; and by whom.
    resolution text,
    decided_at timestamptz,
    decided_by text,
    CHECK ((state = 'open') = (resolution IS NULL)),
    CHECK ((state = 'ignored') = (coalesce(resolution, '') = 'ignored'))
);
-- A difference is one row for as long as it lasts, however often it is seen.
CREATE UNIQUE INDEX difference_once ON differences (phone_number, kind)
WHERE state IN ('open', 'ignored');
CREATE INDEX differences_unresolved ON differences (kind) WHERE state IN ('open', 'ignored');

-- Where an import at ElevenLabs points a number's calls; the host differs with data residency.
CREATE FUNCTION is_elevenlabs_webhook(url text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$ SELECT url ~ '^https://([a-z0-9-]+\.)*elevenlabs\.io/twilio/inbound_call/?$' $$;

CREATE FUNCTION expected_webhook(pool_status text, good text, is_accepted boolean) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
        WHEN
            NOT is_accepted AND NOT is_elevenlabs_webhook(coalesce(good, ''))
            AND pool_status IN ('imported', 'configured', 'assigned', 'quarantined')
            THEN 'https://api.elevenlabs.io/twilio/inbound_call'
        ELSE good
    END
$$;

-- Where what is known of the vendors and the pool differ at this moment.
CREATE VIEW found_differences AS
SELECT
    'not_in_pool' AS kind,
    t.phone_number,
    jsonb_build_object(
        'sid', t.twilio_phone_sid, 'friendlyName', t.friendly_name, 'boughtAt', t.bought_at
    ) AS details
FROM twilio_numbers AS t
LEFT JOIN phone_number_pool AS p ON p.phone_number = t.phone_number
WHERE
    t.gone_since IS NULL
    -- A list that began before the number was given back may still hold it.
    AND (p.id IS NULL OR (p.status = 'released' AND p.updated_at < t.last_seen))
    -- The journal settles what is being bought.
    AND NOT EXISTS (
        SELECT 1 FROM purchase_items AS i
        WHERE
            i.phone_number = t.phone_number
            AND i.state IN ('planned', 'buying', 'checking', 'bought')
    )
UNION ALL
SELECT
    'gone_at_twilio',
    t.phone_number,
    jsonb_build_object('sid', p.twilio_phone_sid, 'lastSeen', t.last_seen)
FROM twilio_numbers AS t
INNER JOIN phone_number_pool AS p ON p.phone_number = t.phone_number
WHERE t.gone_since IS NOT NULL AND p.status <> 'released'
UNION ALL
SELECT
    'sid_changed',
    t.phone_number,
    jsonb_build_object('before', p.twilio_phone_sid, 'now', t.twilio_phone_sid)
FROM twilio_numbers AS t
INNER JOIN phone_number_pool AS p ON p.phone_number = t.phone_number
WHERE
    t.gone_since IS NULL
    AND p.status <> 'released'
    AND p.twilio_phone_sid NOT IN ('', t.twilio_phone_sid)
UNION ALL
SELECT
    'webhook_changed',
    w.phone_number,
    jsonb_build_object('before', w.expected, 'now', w.voice_url)
FROM (
    SELECT
        t.phone_number,
        t.voice_url,
        expected_webhook(p.status, t.good_voice_url, t.webhook_is_accepted) AS expected
    FROM twilio_numbers AS t
    INNER JOIN phone_number_pool AS p ON p.phone_number = t.phone_number
    WHERE t.gone_since IS NULL AND p.status <> 'released'
) AS w
WHERE w.expected <> w.voice_url;

-- The history tells what befell a number of the pool, and what an admin decided of any.
CREATE FUNCTION difference_record_event() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.state = 'open' THEN
        INSERT INTO number_events (phone_number, actor, kind, detail)
        SELECT NEW.phone_number, numberwell_actor(), NEW.kind, nullif(NEW.details ->> 'now', '')
        FROM phone_number_pool
        WHERE phone_number = NEW.phone_number AND status <> 'released';
    ELSIF NEW.resolution <> 'released' THEN
        INSERT INTO number_events (phone_number, actor, kind, detail)
        SELECT
            NEW.phone_number, numberwell_actor(), NEW.resolution, nullif(NEW.details ->> 'now', '')
        WHERE
            NEW.resolution <> 'agrees'
            OR EXISTS (SELECT 1 FROM phone_number_pool WHERE phone_number = NEW.phone_number);
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER difference_opened AFTER INSERT ON differences
FOR EACH ROW EXECUTE FUNCTION difference_record_event();
CREATE TRIGGER difference_decided AFTER UPDATE ON differences
FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
EXECUTE FUNCTION difference_record_event();

CREATE TRIGGER differences_notify AFTER INSERT OR UPDATE ON differences
FOR EACH STATEMENT EXECUTE FUNCTION pool_notify();
CREATE TRIGGER reconcile_runs_notify AFTER UPDATE ON reconcile_runs
FOR EACH STATEMENT EXECUTE FUNCTION pool_notify();
