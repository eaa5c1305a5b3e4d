-- The weekly session: which step it is at, what is in the paste grid, how long it took.

CREATE TABLE weekly_sessions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    step text NOT NULL DEFAULT 'buy' CHECK (step IN ('buy', 'import', 'paste', 'done')),
    activated integer NOT NULL DEFAULT 0,
    actor text NOT NULL DEFAULT numberwell_actor(),
    -- Rows of the paste grid as typed: [{"number": …, "id": …}]. Nothing typed is ever lost.
    draft jsonb NOT NULL DEFAULT '[]',
    CHECK ((step = 'done') = (finished_at IS NOT NULL))
);
-- One session at a time per admin.
CREATE UNIQUE INDEX weekly_session_open ON weekly_sessions (actor) WHERE finished_at IS NULL;
