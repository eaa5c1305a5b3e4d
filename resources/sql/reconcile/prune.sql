DELETE FROM reconcile_runs
WHERE source = :source AND finished_at < now() - interval '90 days';
