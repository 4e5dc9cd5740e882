-- name: total-1900
-- The three towns add up to the seven bridges that the survey states for 1900.SELECT 7 AS expected, sum(bridges) AS actual FROM bridges WHERE year = 1900;

-- name: total-2000
-- The three towns add up to the fourteen bridges that the survey states for 2000.
-- discrepancy: The survey states 14 bridges for 2000; its table has no count for Birch, and the others add up to 11.
SELECT 14 AS expected, sum(bridges) AS actual FROM bridges WHERE year = 2000;
