-- name: dated-events
-- Of the 33 events 27 carry a year.
SELECT '27 of 33' AS expected, count(year) || ' of ' || count(*) AS actual FROM "zhongguancun-timeline";

-- name: blank-year-means-undated
-- Events without a year are exactly those marked undated.
SELECT 0 AS expected, count(*) AS actual FROM "zhongguancun-timeline" WHERE (year IS NULL) <> (dating = 'undated');

-- name: state-events-dated
-- Every event that was the state's doing carries a year.
SELECT 0 AS expected, count(*) AS actual FROM "zhongguancun-timeline" WHERE kind = 'state' AND year IS NULL;

-- name: year-begins-date
-- The year is the first part of the date.
SELECT 0 AS expected, count(*) AS actual FROM "zhongguancun-timeline" WHERE left(date_given, 4) <> CAST(year AS VARCHAR);
