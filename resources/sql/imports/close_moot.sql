-- Its number needs no import any more: made ready by hand, or given back.
UPDATE number_imports AS i
SET state = 'failed', error_code = 'not_needed', error_detail = NULL, next_try_at = NULL
FROM phone_number_pool AS p
WHERE
    i.finished_at IS NULL
    AND NOT number_import_is_leased(i)
    AND p.phone_number = i.phone_number
    AND p.status NOT IN ('purchased', 'pending_import', 'imported');
