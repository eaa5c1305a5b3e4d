-- ElevenLabs against the pool: what its list said of each import, and where the two differ.

-- What ElevenLabs has, as far as it is known: a row per import, for a number can be imported twice.
-- Rows are added and refreshed by any list, and those of the pool marked gone by nothing less than
-- proof.
CREATE TABLE elevenlabs_numbers (
    elevenlabs_phone_id varchar(255) PRIMARY KEY CHECK (elevenlabs_phone_id <> ''),
    phone_number varchar(50) NOT NULL CHECK (phone_number ~ '^\+[1-9][0-9]{7,14}$'),
    label text NOT NULL DEFAULT '',
    provider text NOT NULL DEFAULT '',
    -- Who answers its calls; '': nobody.
    agent_id text NOT NULL DEFAULT '',
    agent_name text NOT NULL DEFAULT '',
    -- The beginning of the list that held it; null where none ever did.
    first_seen timestamptz,
    last_seen timestamptz,
    gone_since timestamptz,
    -- When one of these programs last changed it there: a list begun before that says nothing of it.
    changed_at timestamptz
);
CREATE INDEX elevenlabs_numbers_live ON elevenlabs_numbers (phone_number)
WHERE gone_since IS NULL;

-- The settings' agent at the last look: what is expected of numbers whose row names none.
CREATE TABLE elevenlabs_expectation (
    is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
    agent_id text NOT NULL DEFAULT ''
);
INSERT INTO elevenlabs_expectation DEFAULT VALUES;

INSERT INTO difference_kinds (kind, source, can_be_ignored) VALUES
('wrong_agent', 'elevenlabs', false),
('missing_at_elevenlabs', 'elevenlabs', false),
('id_changed', 'elevenlabs', false),
('imported_twice', 'elevenlabs', false),
('import_left_over', 'elevenlabs', true);

-- Numbers of the pool past their import, with what is known of the import they name.
CREATE VIEW elevenlabs_known AS
SELECT
    p.phone_number,
    p.status,
    p.elevenlabs_phone_id,
    p.updated_at,
    own.agent_id,
    own.agent_name,
    own.last_seen,
    own.gone_since,
    coalesce(own.gone_since IS NULL AND own.phone_number = p.phone_number, false) AS is_there,
    -- Proven gone, or listed as another number's. Neither of the two where nothing is known.
    coalesce(own.gone_since IS NOT NULL OR own.phone_number <> p.phone_number, false) AS is_lost,
    coalesce(nullif(p.agent_id, ''), x.agent_id) AS expected_agent_id
FROM phone_number_pool AS p
CROSS JOIN elevenlabs_expectation AS x
LEFT JOIN elevenlabs_numbers AS own ON own.elevenlabs_phone_id = p.elevenlabs_phone_id
WHERE
    p.status IN ('imported', 'configured', 'assigned', 'quarantined')
    AND p.elevenlabs_phone_id <> '';

-- The imports of each number, the newest first.
CREATE VIEW elevenlabs_imports AS
SELECT
    phone_number,
    array_agg(elevenlabs_phone_id ORDER BY first_seen DESC, elevenlabs_phone_id) AS ids,
    max(last_seen) AS last_seen,
    min(first_seen) AS first_seen,
    max(label) AS label,
    max(agent_name) AS agent_name,
    bool_and(provider IN ('', 'twilio')) AS is_of_twilio
FROM elevenlabs_numbers
WHERE gone_since IS NULL
GROUP BY phone_number;

-- A row of the pool written after a list began is left for the next one.
CREATE VIEW elevenlabs_differences AS
SELECT
    'wrong_agent' AS kind,
    k.phone_number,
    jsonb_build_object(
        'id', k.elevenlabs_phone_id,
        'now', k.agent_id,
        'nowName', k.agent_name,
        'expected', k.expected_agent_id
    ) AS details
FROM elevenlabs_known AS k
WHERE
    k.is_there
    AND k.status <> 'imported'
    AND k.updated_at < k.last_seen
    -- Where nobody said which, any agent is right, and none is wrong.
    AND CASE
        WHEN k.expected_agent_id = '' THEN k.agent_id = ''
        ELSE k.agent_id <> k.expected_agent_id
    END
UNION ALL
SELECT
    'id_changed',
    k.phone_number,
    jsonb_build_object('before', k.elevenlabs_phone_id, 'now', i.ids [1])
FROM elevenlabs_known AS k
INNER JOIN elevenlabs_imports AS i ON i.phone_number = k.phone_number
WHERE k.is_lost AND k.updated_at < i.last_seen
UNION ALL
SELECT
    'missing_at_elevenlabs',
    k.phone_number,
    jsonb_build_object('id', k.elevenlabs_phone_id, 'lastSeen', k.last_seen)
FROM elevenlabs_known AS k
LEFT JOIN elevenlabs_imports AS i ON i.phone_number = k.phone_number
WHERE
    k.is_lost
    AND i.phone_number IS NULL
    AND (k.gone_since IS NOT NULL OR k.updated_at < k.last_seen)
UNION ALL
SELECT
    'imported_twice',
    i.phone_number,
    jsonb_build_object(
        'ids', i.ids,
        -- What can go: all but the one that the pool names.
        'surplus',
        CASE WHEN k.is_there THEN array_remove(i.ids, k.elevenlabs_phone_id) ELSE '{}' END
    )
FROM elevenlabs_imports AS i
INNER JOIN phone_number_pool AS p ON p.phone_number = i.phone_number
LEFT JOIN elevenlabs_known AS k ON k.phone_number = i.phone_number
WHERE cardinality(i.ids) > 1 AND p.status <> 'released' AND NOT coalesce(k.is_lost, false)
UNION ALL
SELECT
    'import_left_over',
    i.phone_number,
    jsonb_build_object(
        'ids', i.ids,
        'label', i.label,
        'agentName', i.agent_name,
        'releasedAt', p.updated_at
    )
FROM elevenlabs_imports AS i
LEFT JOIN phone_number_pool AS p ON p.phone_number = i.phone_number
WHERE
    i.is_of_twilio
    AND (p.id IS NULL OR (p.status = 'released' AND p.updated_at < i.last_seen))
    -- Twilio has it: bought elsewhere, or bought again. Its import is in use.
    AND NOT EXISTS (
        SELECT 1 FROM twilio_numbers AS t
        WHERE
            t.phone_number = i.phone_number
            AND t.gone_since IS NULL
            AND (p.id IS NULL OR t.last_seen > p.updated_at)
    )
    AND NOT EXISTS (
        SELECT 1 FROM purchase_items AS b
        WHERE
            b.phone_number = i.phone_number
            AND b.state IN ('planned', 'buying', 'checking', 'bought')
    )
    -- Of a number that was never ours, a whole list of Twilio's must say that it is not there.
    AND (
        p.id IS NOT NULL
        OR EXISTS (
            SELECT 1 FROM reconcile_runs AS r
            WHERE
                r.source = 'twilio'
                AND r.outcome = 'complete'
                AND r.started_at > i.first_seen - interval '10 minutes'
        )
    );

ALTER VIEW found_differences RENAME TO twilio_differences;
CREATE VIEW found_differences AS
SELECT
    kind,
    phone_number,
    details
FROM twilio_differences
UNION ALL
SELECT
    kind,
    phone_number,
    details
FROM elevenlabs_differences;

CREATE OR REPLACE FUNCTION difference_record_event() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    -- The history names the vendor where the word alone would not.
    vendor CONSTANT text := CASE
        WHEN
            NEW.resolution IN ('agrees', 'ignored')
            AND (SELECT source FROM difference_kinds WHERE kind = NEW.kind) = 'elevenlabs'
            THEN 'elevenlabs_'
        ELSE ''
    END;
BEGIN
    IF TG_OP = 'INSERT' OR NEW.state = 'open' THEN
        INSERT INTO number_events (phone_number, actor, kind, detail)
        SELECT NEW.phone_number, numberwell_actor(), NEW.kind, nullif(NEW.details ->> 'now', '')
        FROM phone_number_pool
        WHERE phone_number = NEW.phone_number AND status <> 'released';
    -- The pool's own event tells of these two.
    ELSIF NEW.resolution NOT IN ('released', 'waiting') THEN
        INSERT INTO number_events (phone_number, actor, kind, detail)
        SELECT
            NEW.phone_number,
            numberwell_actor(),
            vendor || NEW.resolution,
            nullif(NEW.details ->> 'now', '')
        WHERE
            NEW.resolution <> 'agrees'
            OR EXISTS (SELECT 1 FROM phone_number_pool WHERE phone_number = NEW.phone_number);
    END IF;
    RETURN NULL;
END;
$$;

-- The pool's rows take the IDs that ElevenLabs has now, and so do the organizations' copies. Answers
-- the numbers it was done for. An ID that another number still holds by mistake (a list pasted one
-- line too low) frees itself: that number takes its own in the same go.
CREATE FUNCTION take_elevenlabs_ids(numbers text []) RETURNS SETOF varchar
LANGUAGE plpgsql
AS $$
DECLARE
    chosen text [];
    possible text [];
BEGIN
    WITH RECURSIVE changed AS (
        SELECT
            d.phone_number,
            d.details ->> 'now' AS wanted_id
        FROM differences AS d
        INNER JOIN phone_number_pool AS p ON p.phone_number = d.phone_number
        INNER JOIN
            elevenlabs_numbers AS e
            ON e.phone_number = d.phone_number AND e.elevenlabs_phone_id = d.details ->> 'now'
        WHERE
            d.kind = 'id_changed'
            AND d.state = 'open'
            AND e.gone_since IS NULL
            -- What the admin saw is what is taken.
            AND p.elevenlabs_phone_id = d.details ->> 'before'
    ),

    chain AS (
        SELECT
            phone_number,
            wanted_id
        FROM changed
        WHERE phone_number = ANY(numbers)
        UNION
        SELECT
            c.phone_number,
            c.wanted_id
        FROM chain AS b
        INNER JOIN phone_number_pool AS holder ON holder.elevenlabs_phone_id = b.wanted_id
        INNER JOIN changed AS c ON c.phone_number = holder.phone_number
    )

    SELECT coalesce(array_agg(phone_number), '{}') INTO chosen FROM chain;

    PERFORM 1 FROM phone_number_pool
    WHERE phone_number = ANY(chosen)
    ORDER BY phone_number
    FOR UPDATE;

    -- An ID held by a number that is not among them stays where it is.
    LOOP
        SELECT coalesce(array_agg(d.phone_number), '{}') INTO possible
        FROM differences AS d
        WHERE
            d.kind = 'id_changed'
            AND d.state = 'open'
            AND d.phone_number = ANY(chosen)
            AND NOT EXISTS (
                SELECT 1 FROM phone_number_pool AS holder
                WHERE
                    holder.elevenlabs_phone_id = d.details ->> 'now'
                    AND holder.phone_number <> ALL(chosen)
            );
        EXIT WHEN cardinality(possible) = cardinality(chosen);
        chosen := possible;
    END LOOP;

    -- In two steps: they may hand their IDs on in a circle, and no two may have one at any moment.
    UPDATE phone_number_pool SET elevenlabs_phone_id = 'handing on ' || id
    WHERE phone_number = ANY(chosen);

    UPDATE phone_number_pool AS p
    SET elevenlabs_phone_id = d.details ->> 'now'
    FROM differences AS d
    WHERE
        d.phone_number = p.phone_number
        AND d.kind = 'id_changed'
        AND d.state = 'open'
        AND d.phone_number = ANY(chosen);

    UPDATE organization_phone_numbers AS o
    SET elevenlabs_phone_id = p.elevenlabs_phone_id
    FROM phone_number_pool AS p
    WHERE p.phone_number = o.phone_number AND o.is_active AND o.phone_number = ANY(chosen);

    RETURN QUERY
    UPDATE differences
    SET
        state = 'resolved',
        resolution = 'id_taken',
        decided_at = now(),
        decided_by = numberwell_actor()
    WHERE kind = 'id_changed' AND state = 'open' AND phone_number = ANY(chosen)
    RETURNING phone_number;
END;
$$;

SELECT grant_numberwell_roles();
