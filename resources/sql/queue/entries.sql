-- One row per order that has work left: what waits, since when, until when, and why.
SELECT
    CAST(o.id AS text) AS order_id,
    o.requested,
    CAST(o.area_codes AS text) AS area_codes,
    o.actor,
    o.created_at,
    work.recorded,
    work.unsettled,
    work.is_worked_on,
    o.held_code IS NOT NULL AS is_held,
    coalesce(o.stop_code, '') AS stop_code,
    coalesce(o.held_code, pause.code, work.error_code, '') AS code,
    coalesce(
        CASE
            WHEN o.held_code IS NOT NULL THEN o.held_detail
            WHEN pause.account IS NOT NULL THEN pause.detail
            ELSE work.error_detail
        END, ''
    ) AS detail,
    CASE WHEN NOT work.is_worked_on
        THEN coalesce(o.held_since, work.waiting_since, pause.since)
    END AS waiting_since,
    CASE WHEN NOT work.is_worked_on
        THEN greatest(o.next_try_at, work.next_try_at, pause.paused_until)
    END AS next_try_at,
    coalesce(pause.is_demanded, false) AS is_demanded
FROM purchase_orders AS o
CROSS JOIN LATERAL (
    SELECT
        count(*) FILTER (WHERE i.state = 'recorded') AS recorded,
        count(*) FILTER (WHERE i.state IN ('buying', 'checking', 'bought')) AS unsettled,
        coalesce(bool_or(purchase_item_is_leased(i)), false) AS is_worked_on,
        min(i.waiting_since) AS waiting_since,
        min(i.next_try_at) FILTER (
            WHERE i.state IN ('planned', 'checking') AND i.next_try_at > clock_timestamp()
        ) AS next_try_at,
        max(i.error_code) FILTER (WHERE i.state IN ('planned', 'checking')) AS error_code,
        max(i.error_detail) FILTER (WHERE i.state IN ('planned', 'checking')) AS error_detail
    FROM purchase_items AS i
    WHERE i.order_id = o.id
) AS work
LEFT JOIN LATERAL (
    SELECT p.* FROM vendor_pauses AS p
    WHERE p.paused_until > clock_timestamp() AND p.account <> 'elevenlabs'
    ORDER BY p.paused_until DESC
    LIMIT 1
) AS pause ON true
WHERE o.state = 'open'
ORDER BY o.created_at;
