-- name: three-then
-- Three categories are named for the earlier period.
SELECT 3 AS expected, count(*) AS actual FROM "venture-capital-sectors" WHERE period = 'then';

-- name: three-now
-- Three categories are named for 2021.
SELECT 3 AS expected, count(*) AS actual FROM "venture-capital-sectors" WHERE period = 'now';

-- name: none-in-common
-- No category is in both lists.
SELECT 0 AS expected, count(*) AS actual FROM (
  SELECT sector FROM "venture-capital-sectors" GROUP BY sector HAVING count(DISTINCT period) > 1
);
