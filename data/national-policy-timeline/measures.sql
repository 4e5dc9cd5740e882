-- name: plans
-- National plans and programmes that the chapter dates.
-- unit: plans and programmes
SELECT count(*) AS value FROM "national-policy-timeline" WHERE kind IN ('plan', 'programme');

-- name: plans-2015-to-2017
-- National plans and programmes dated 2015 to 2017.
-- unit: plans and programmes
SELECT count(*) AS value FROM "national-policy-timeline"
WHERE kind IN ('plan', 'programme') AND year BETWEEN 2015 AND 2017;

-- name: plans-2014
-- National plans and programmes dated 2014.
-- unit: plans and programmes
SELECT count(*) AS value FROM "national-policy-timeline" WHERE kind IN ('plan', 'programme') AND year = 2014;

-- name: plans-2015
-- National plans and programmes dated 2015.
-- unit: plans and programmes
SELECT count(*) AS value FROM "national-policy-timeline" WHERE kind IN ('plan', 'programme') AND year = 2015;

-- name: plans-2016
-- National plans and programmes dated 2016.
-- unit: plans and programmes
SELECT count(*) AS value FROM "national-policy-timeline" WHERE kind IN ('plan', 'programme') AND year = 2016;
