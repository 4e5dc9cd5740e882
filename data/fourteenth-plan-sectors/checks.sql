-- name: ten-fields
-- The plan names ten fields of use.
SELECT 10 AS expected, count(*) AS actual FROM "fourteenth-plan-sectors";
