-- The vendor is away or asked for a pause. Several workers who meet it at once make it longer once.
INSERT INTO vendor_pauses AS p (account, paused_until, is_demanded, code, detail)
VALUES (
    :account,
    clock_timestamp() + greatest(
        make_interval(secs => CAST(:demanded_ms AS double precision) / 1000),
        back_off(
            1,
            make_interval(secs => CAST(:first_ms AS double precision) / 1000),
            make_interval(secs => CAST(:longest_ms AS double precision) / 1000)
        )
    ),
    CAST(:demanded_ms AS double precision) > 0,
    nullif(CAST(:code AS text), ''),
    nullif(CAST(:detail AS text), '')
)
ON CONFLICT (account) DO UPDATE
SET
    failures = p.failures + CASE WHEN p.paused_until <= clock_timestamp() THEN 1 ELSE 0 END,
    paused_until = CASE
        WHEN p.paused_until > clock_timestamp()
            THEN greatest(
                p.paused_until,
                clock_timestamp()
                + make_interval(secs => CAST(:demanded_ms AS double precision) / 1000)
            )
        ELSE
            clock_timestamp() + greatest(
                make_interval(secs => CAST(:demanded_ms AS double precision) / 1000),
                back_off(
                    p.failures + 1,
                    make_interval(secs => CAST(:first_ms AS double precision) / 1000),
                    make_interval(secs => CAST(:longest_ms AS double precision) / 1000)
                )
            )
    END,
    is_demanded = excluded.is_demanded
    OR (p.is_demanded AND p.paused_until > clock_timestamp()),
    code = excluded.code,
    detail = excluded.detail;
