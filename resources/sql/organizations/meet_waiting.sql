SELECT meet_waiting_organizations();
