-- Claims come one after the other, so that the account's limit of requests in flight holds for all
-- programs together.
SELECT pg_advisory_xact_lock(hashtext('numberwell purchase claim'));
