-- The account refused: the order is kept, and tried again with growing pauses. Several workers who
-- are refused at once make the pause longer once.
UPDATE purchase_orders
SET
    held_code = :code,
    held_detail = :detail,
    held_since = coalesce(held_since, clock_timestamp()),
    held_tries = held_tries + 1,
    next_try_at = clock_timestamp() + back_off(
        held_tries + 1,
        make_interval(secs => CAST(:first_ms AS double precision) / 1000),
        make_interval(secs => CAST(:longest_ms AS double precision) / 1000)
    )
WHERE
    id = CAST(:order_id AS uuid) AND state = 'open' AND stop_code IS NULL
    AND coalesce(next_try_at, '-infinity') <= clock_timestamp();
