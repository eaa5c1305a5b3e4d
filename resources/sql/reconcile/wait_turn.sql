-- Runs begin, end and are decided about one after the other.
SELECT pg_advisory_xact_lock(hashtext('numberwell reconcile'));
