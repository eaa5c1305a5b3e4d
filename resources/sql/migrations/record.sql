INSERT INTO schema_migration (version, name, sha256, program)
VALUES (:version, :name, :sha256, :program);
