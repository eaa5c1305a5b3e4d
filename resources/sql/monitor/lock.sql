-- One program decides at a time; the others then see what it decided.
SELECT pg_advisory_xact_lock(hashtext('numberwell monitor'));
