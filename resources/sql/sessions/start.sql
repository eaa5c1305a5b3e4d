INSERT INTO weekly_sessions (step) VALUES (:step)
ON CONFLICT (actor) WHERE finished_at IS NULL DO NOTHING;
