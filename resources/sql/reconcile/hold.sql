-- Still ours: nobody gave it up for dead meanwhile.
SELECT 1 FROM reconcile_runs
WHERE id = CAST(:run AS uuid) AND finished_at IS NULL
FOR UPDATE;
