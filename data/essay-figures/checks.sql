-- name: twenty-three-numbers
-- The essay holds 23 numbers, three of which are words without a value.
SELECT '3 of 23' AS expected, count(*) FILTER (value IS NULL) || ' of ' || count(*) AS actual FROM "essay-figures";

-- name: no-number-on-performance
-- No number measures what a cluster spends, makes, earns or employs.
SELECT 0 AS expected, count(*) AS actual FROM "essay-figures" WHERE subject = 'cluster performance';

-- name: one-sum-of-money
-- One number is a sum of money.
SELECT 1 AS expected, count(*) AS actual FROM "essay-figures" WHERE unit LIKE 'US$%' OR unit LIKE 'RMB%';

-- name: blank-values-say-why
-- A number without a value has a note.
SELECT 0 AS expected, count(*) AS actual FROM "essay-figures" WHERE value IS NULL AND note IS NULL;
