UPDATE monitor_settings SET evaluated_at = CAST(:now AS timestamptz);
