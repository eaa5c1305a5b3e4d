-- Runs of one list begin, end and are decided about one after the other.
SELECT pg_advisory_xact_lock(hashtext(:turn));
