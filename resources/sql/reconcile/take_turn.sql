-- False where another program begins or ends a run at this very moment.
SELECT pg_try_advisory_xact_lock(hashtext('numberwell reconcile'));
