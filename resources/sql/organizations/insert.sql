-- No row where the key is known already.
INSERT INTO organizations (name, email, preferred_area_code, idempotency_key)
VALUES (
    :name,
    :email,
    nullif(CAST(:preferred AS text), ''),
    nullif(CAST(:key AS text), '')
)
ON CONFLICT (idempotency_key) DO NOTHING
RETURNING CAST(id AS text) AS id;
