-- name: seven-technologies
-- The plan picks seven technologies.
SELECT 7 AS expected, count(*) AS actual FROM "fourteenth-plan-technologies";
