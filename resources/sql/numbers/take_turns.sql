-- Activations come one after the other: two that want the same IDs would wait for each other, and
-- two that each do one half of a notice would both leave it open.
SELECT pg_advisory_xact_lock(hashtext('numberwell activation'));
