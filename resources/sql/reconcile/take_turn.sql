-- False where another program begins or ends a run of the same list at this very moment.
SELECT pg_try_advisory_xact_lock(hashtext(:turn));
