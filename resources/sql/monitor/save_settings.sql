UPDATE monitor_settings
SET interval_minutes = :interval_minutes, margin = :margin, hold_minutes = :hold_minutes;
