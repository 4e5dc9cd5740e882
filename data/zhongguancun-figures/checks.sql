-- name: nobody-named
-- A figure has a person or document behind it unless it is marked as naming nobody.
SELECT 0 AS expected, count(*) AS actual FROM "zhongguancun-figures" WHERE (reported_by IS NULL) <> (origin = 'nobody');

-- name: documents-recorded
-- Every document has a source record, and only documents do.
SELECT 0 AS expected, count(*) AS actual FROM "zhongguancun-figures" WHERE (origin_source IS NULL) = (origin = 'document');

-- name: startups-agree
-- The figure for start-ups agrees with the list of six.
SELECT (SELECT value FROM "zhongguancun-figures" WHERE key = 'startups-in-zhongguancun') AS expected, count(*) AS actual
FROM "top-startups-2020" WHERE home = 'Zhongguancun';
