-- Held for too long: what the account refused is not bought any more when nobody expects it.
UPDATE purchase_orders
SET stop_code = held_code, stop_detail = held_detail, next_try_at = NULL
WHERE
    state = 'open' AND stop_code IS NULL
    AND held_since < clock_timestamp() - make_interval(secs => CAST(:seconds AS double precision));
