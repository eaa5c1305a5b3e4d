INSERT INTO number_import_attempts (
    import_id, action, outcome, started_at, http_status, code, detail, request_id
)
VALUES (
    CAST(:import_id AS uuid),
    :action,
    :outcome,
    clock_timestamp() - make_interval(secs => CAST(:took_ms AS double precision) / 1000),
    nullif(CAST(:http_status AS integer), 0),
    nullif(CAST(:code AS text), ''),
    nullif(CAST(:detail AS text), ''),
    nullif(CAST(:request_id AS text), '')
);
