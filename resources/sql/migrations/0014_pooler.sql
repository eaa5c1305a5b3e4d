-- Behind a pooler a server session is anybody's: what is said to it, its LISTEN and its process number
-- mean nothing there.

-- Who acts: a program says so with SET numberwell.actor, behind a pooler with its application_name
-- ("numberwell-pooled/console:anna@desk"), else it is the database's user.
CREATE OR REPLACE FUNCTION numberwell_actor() RETURNS text
LANGUAGE sql STABLE
AS $$
    SELECT coalesce(
        nullif(current_setting('numberwell.actor', true), ''),
        nullif(substring(current_setting('application_name') FROM '^numberwell-pooled/(.*)$'), ''),
        session_user
    )
$$;

-- ── Leases ─────────────────────────────────────────────────────────────────────────────────────

-- The server process that a lease stands and falls with; NULL behind a pooler, where it says nothing
-- of the program: a lease then ends with its time alone.
CREATE FUNCTION numberwell_lease_backend() RETURNS integer
LANGUAGE sql STABLE
AS $$
    SELECT CASE
        WHEN current_setting('application_name') NOT LIKE 'numberwell-pooled/%' THEN pg_backend_pid()
    END
$$;

CREATE FUNCTION numberwell_lease_holds(
    until timestamptz, backend integer, started timestamptz
) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT
        coalesce(until > clock_timestamp(), false)
        AND (
            backend IS NULL
            OR EXISTS (
                SELECT 1 FROM pg_stat_activity AS a
                WHERE
                    a.pid = backend
                    -- Hidden from those who may not see other users' sessions.
                    AND coalesce(a.backend_start = started, true)
            )
        )
$$;

CREATE OR REPLACE FUNCTION purchase_item_is_leased(item purchase_items) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT
        item.state IN ('buying', 'checking')
        AND numberwell_lease_holds(
            item.lease_until, item.lease_backend, item.lease_backend_start
        )
$$;

CREATE OR REPLACE FUNCTION alert_delivery_is_leased(delivery alert_deliveries) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT
        delivery.state = 'sending'
        AND numberwell_lease_holds(
            delivery.lease_until, delivery.lease_backend, delivery.lease_backend_start
        )
$$;

CREATE OR REPLACE FUNCTION number_import_is_leased(import number_imports) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
    SELECT
        import.finished_at IS NULL
        AND numberwell_lease_holds(
            import.lease_until, import.lease_backend, import.lease_backend_start
        )
$$;

ALTER TABLE reconcile_runs
ALTER COLUMN lease_backend DROP NOT NULL,
ALTER COLUMN lease_backend SET DEFAULT numberwell_lease_backend();

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────

-- numberwell_backend may call assign_phone_number, numberwell_admin does what the programs do. Called
-- again after somebody else made the roles; a migration that adds tables or functions calls it too.
-- Answers the roles that are missing.
CREATE OR REPLACE FUNCTION grant_numberwell_roles() RETURNS text []
LANGUAGE plpgsql
AS $$
DECLARE
    here CONSTANT text := current_schema();
    item text;
BEGIN
    FOREACH item IN ARRAY ARRAY[
        'assign_phone_number(uuid, text)', 'release_phone_number(uuid)',
        'return_quarantined_numbers()', 'pool_lock_oldest(text)', 'pool_area_is_spent(text)',
        'pool_order_inserted()', 'resolve_import_notifications()', 'grant_numberwell_roles()'
    ]
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %I.%s FROM PUBLIC', here, item);
    END LOOP;

    IF to_regrole('numberwell_backend') IS NOT NULL THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO numberwell_backend', here);
        EXECUTE format(
            'GRANT EXECUTE ON FUNCTION %I.assign_phone_number(uuid, text) TO numberwell_backend',
            here
        );
    END IF;

    IF to_regrole('numberwell_admin') IS NOT NULL THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO numberwell_admin', here);
        FOREACH item IN ARRAY ARRAY[
            'assign_phone_number(uuid, text)', 'release_phone_number(uuid)',
            'return_quarantined_numbers()', 'resolve_import_notifications()'
        ]
        LOOP
            EXECUTE format('GRANT EXECUTE ON FUNCTION %I.%s TO numberwell_admin', here, item);
        END LOOP;
        FOREACH item IN ARRAY ARRAY[
            'phone_number_pool', 'organization_phone_numbers', 'admin_notifications',
            'organizations', 'number_events', 'purchase_orders', 'purchase_items',
            'purchase_limits', 'purchase_allowance', 'purchase_attempts', 'vendor_pauses',
            'weekly_sessions', 'pool_settings', 'twilio_numbers', 'reconcile_runs',
            'difference_kinds', 'differences', 'found_differences',
            -- Of later migrations, too, which call this again.
            'organization_needs', 'organization_need_orders', 'monitor_settings',
            'monitor_subjects', 'alerts', 'alert_channels', 'alert_deliveries', 'number_imports',
            'number_import_attempts', 'number_import_items', 'elevenlabs_numbers',
            'elevenlabs_expectation', 'elevenlabs_known', 'elevenlabs_imports',
            'elevenlabs_differences', 'twilio_differences'
        ]
        LOOP
            CONTINUE WHEN to_regclass(format('%I.%I', here, item)) IS NULL;
            EXECUTE format(
                'GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO numberwell_admin', here, item
            );
        END LOOP;
        EXECUTE format('GRANT SELECT ON %I.schema_migration TO numberwell_admin', here);
        -- Their last values tell the programs of changes.
        EXECUTE format(
            'GRANT SELECT ON SEQUENCE %1$I.number_events_id_seq, %1$I.pool_changes '
            'TO numberwell_admin',
            here
        );
    END IF;

    RETURN array(
        SELECT wanted FROM unnest(ARRAY['numberwell_admin', 'numberwell_backend']) AS wanted
        WHERE to_regrole(wanted) IS NULL
    );
END;
$$;

SELECT grant_numberwell_roles();
