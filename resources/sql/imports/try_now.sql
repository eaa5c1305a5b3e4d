UPDATE number_imports SET next_try_at = NULL
WHERE
    finished_at IS NULL
    AND next_try_at IS NOT NULL
    AND (
        CAST(:numbers AS text []) = '{}' OR phone_number = ANY(CAST(:numbers AS text []))
    );
