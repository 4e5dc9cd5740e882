-- name: three
-- There are three towns.
SELECT 3 AS expected, count(*) AS actual FROM towns;
