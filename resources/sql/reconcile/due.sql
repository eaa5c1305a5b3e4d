-- Once an hour for all programs together; a failure is tried again sooner.
SELECT
    NOT EXISTS (
        SELECT 1 FROM reconcile_runs
        WHERE
            source = :source
            AND started_at
            > clock_timestamp()
            - CASE
                WHEN outcome IN ('failed', 'incomplete')
                    THEN make_interval(secs => CAST(:retry_seconds AS integer))
                ELSE make_interval(secs => CAST(:interval_seconds AS integer))
            END
    );
