-- The time really spent on a weekly session, and by which road its numbers came.

ALTER TABLE weekly_sessions
-- From started_at to finished_at there may be a lunch: this is the time in which somebody was at it.
-- NULL: finished before it was counted; then it is the whole time.
ADD COLUMN active_seconds integer CHECK (active_seconds >= 0),
-- Of "activated": those that ElevenLabs' API imported. The others were imported by hand.
ADD COLUMN imported integer NOT NULL DEFAULT 0 CHECK (imported >= 0);

ALTER TABLE weekly_sessions ALTER COLUMN active_seconds SET DEFAULT 0;
UPDATE weekly_sessions SET active_seconds = 0
WHERE finished_at IS NULL;

-- Which organizations got their number in a month, without reading them all. Rows come in the order
-- of time, so that a few ranges are enough, and assigning a number pays next to nothing for it.
CREATE INDEX organization_numbers_time ON organization_phone_numbers
USING brin (assigned_at) WITH (pages_per_range = 16);
