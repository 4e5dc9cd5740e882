SELECT * FROM "bridges-per-town" ORDER BY town;
