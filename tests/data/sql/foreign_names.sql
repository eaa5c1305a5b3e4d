-- Names that hide ours and PostgreSQL's own, for whoever has foreign_names on the search path: tables of the same
-- shape; functions, operators and types that tell when they are used.
CREATE SCHEMA foreign_names;
CREATE SCHEMA "public,pg_temp_1";
GRANT USAGE ON SCHEMA foreign_names, "public,pg_temp_1" TO PUBLIC;

DO $$
DECLARE
    hidden record;
BEGIN
    FOR hidden IN
        SELECT c.relname FROM pg_class AS c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    LOOP
        EXECUTE format('CREATE TABLE foreign_names.%1$I (LIKE public.%1$I)', hidden.relname);
        EXECUTE format('GRANT ALL ON foreign_names.%I TO PUBLIC', hidden.relname);
    END LOOP;

    FOR hidden IN
        SELECT
            p.proname,
            oidvectortypes(p.proargtypes) AS arguments,
            CASE WHEN p.proretset THEN 'SETOF ' ELSE '' END
            || format_type(p.prorettype, NULL) AS result
        FROM pg_proc AS p
        WHERE
            p.prokind = 'f' AND p.prorettype <> 'trigger'::regtype
            AND p.proargtypes::oid [] && ARRAY['"any"'::regtype, 'internal'::regtype]::oid [] IS FALSE
            AND (
                p.pronamespace = 'public'::regnamespace
                OR p.pronamespace = 'pg_catalog'::regnamespace
                AND p.proname IN (
                    'now', 'clock_timestamp', 'date_part', 'extract', 'substring', 'textcat',
                    'current_setting', 'set_config', 'current_schemas', 'string_to_array', 'nextval',
                    'setval', 'pg_sequence_last_value', 'pg_try_advisory_xact_lock', 'hashtext',
                    'hashtextextended', 'gen_random_uuid', 'varchar', 'timestamptz'
                )
            )
    LOOP
        EXECUTE format(
            'CREATE FUNCTION foreign_names.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L',
            hidden.proname, hidden.arguments, hidden.result,
            format('BEGIN RAISE EXCEPTION ''caught by %s''; END', hidden.proname)
        );
    END LOOP;

    FOR hidden IN
        SELECT
            o.oid,
            o.oprname,
            format_type(nullif(o.oprleft, 0), NULL) AS left_type,
            format_type(o.oprright, NULL) AS right_type,
            format_type(o.oprresult, NULL) AS result
        FROM pg_operator AS o
        WHERE
            o.oprnamespace = 'pg_catalog'::regnamespace
            AND o.oprname IN ('=', '<>', '<', '>', '<=', '>=', '+', '-', '||', '~', '!~')
            AND o.oprright IN (
                'text'::regtype, 'int4'::regtype, 'int8'::regtype, 'float8'::regtype, 'bool'::regtype,
                'uuid'::regtype, 'xid'::regtype, 'tid'::regtype, 'timestamptz'::regtype,
                'anyarray'::regtype, 'anynonarray'::regtype, 'record'::regtype
            )
    LOOP
        EXECUTE format(
            'CREATE FUNCTION foreign_names.caught_%s(%s) RETURNS %s LANGUAGE plpgsql AS %L',
            hidden.oid, concat_ws(', ', hidden.left_type, hidden.right_type), hidden.result,
            format('BEGIN RAISE EXCEPTION ''caught by %s''; END', hidden.oprname)
        );
        EXECUTE format(
            'CREATE OPERATOR foreign_names.%s (%s RIGHTARG = %s, FUNCTION = foreign_names.caught_%s)',
            hidden.oprname, coalesce('LEFTARG = ' || hidden.left_type || ',', ''), hidden.right_type,
            hidden.oid
        );
    END LOOP;

    CREATE FUNCTION foreign_names.caught_value(anyelement) RETURNS boolean
    LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''caught by a type''; END';
    FOR hidden IN
        SELECT format('%I', t) AS type
        FROM unnest(ARRAY[
            'text', 'tid', 'int4', 'int8', 'float8', 'bool', 'uuid', 'xid', 'timestamptz', 'varchar'
        ]) AS t
    LOOP
        EXECUTE format(
            'CREATE DOMAIN foreign_names.%1$s AS pg_catalog.%1$s '
            'CHECK (foreign_names.caught_value(VALUE))',
            hidden.type
        );
    END LOOP;
END;
$$;
