-- What may be worked on now, and when the next may be where nothing may.
SELECT
    CAST(clock_timestamp() AS text) AS as_of,
    count(*) FILTER (
        WHERE NOT open.is_leased AND open.free_at <= clock_timestamp()
    ) AS due,
    count(*) FILTER (WHERE open.is_leased) AS worked_on,
    ceil(
        extract(EPOCH FROM min(open.free_at) FILTER (WHERE NOT open.is_leased) - clock_timestamp())
        * 1000
    ) AS next_ms
FROM (
    SELECT
        number_import_is_leased(i) AS is_leased,
        greatest(
            coalesce(i.next_try_at, '-infinity'),
            coalesce(elevenlabs_paused_until(), '-infinity'),
            i.created_at
        ) AS free_at
    FROM number_imports AS i
    WHERE i.finished_at IS NULL
) AS open;
