-- name: plans-2015-to-2017
-- Of the ten plans and programmes, six date from 2015 to 2017.
SELECT 6 AS expected, count(*) AS actual FROM "national-policy-timeline" WHERE kind IN ('plan', 'programme') AND year BETWEEN 2015 AND 2017;

-- name: ten-plans
-- The chapter dates ten national plans and programmes between 2014 and 2022.
SELECT 10 AS expected, count(*) AS actual FROM "national-policy-timeline" WHERE kind IN ('plan', 'programme');
