-- name: projects
-- Projects in the table.
-- unit: projects
SELECT count(*) AS value FROM "failed-chip-projects";

-- name: ended-in-2020
-- Projects that, by the table, came to their end in 2020.
-- unit: projects
SELECT count(*) AS value FROM "failed-chip-projects" WHERE failure LIKE '2020%';

-- name: insolvencies
-- Projects that the table calls insolvent.
-- unit: projects
SELECT count(*) AS value FROM "failed-chip-projects" WHERE failure_type = 'insolvency';

-- name: starts-missing
-- Projects whose start is not known.
-- unit: projects
SELECT count(*) AS value FROM "failed-chip-projects" WHERE start IS NULL;
