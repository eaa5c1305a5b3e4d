SELECT count(*) FROM organization_needs
WHERE met_at IS NULL;
