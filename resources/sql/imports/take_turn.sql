-- Claims come one after the other, so that the limit of requests in flight holds for all programs.
SELECT pg_advisory_xact_lock(hashtext('numberwell import claim'));
