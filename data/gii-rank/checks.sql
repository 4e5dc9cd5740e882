-- name: every-edition-present
-- There is one row for each of the 13 editions from 2013 to 2025.
SELECT 13 AS expected, count(DISTINCT edition)::INTEGER AS actual FROM "gii-rank" WHERE edition BETWEEN 2013 AND 2025;

-- name: six-places-better-in-2014
-- The rank of 2013, which is derived, and that of 2014 are six places apart, as reported.
SELECT
  6 AS expected,
  max(rank) FILTER (WHERE edition = 2013) - max(rank) FILTER (WHERE edition = 2014) AS actual
FROM "gii-rank";

-- name: as-the-chapter-says
-- The ranks of 2015 and 2021 are those of Kostka's chapter.
SELECT '29, 12' AS expected, string_agg(rank, ', ' ORDER BY edition) AS actual
FROM "gii-rank" WHERE source = 'kostka-2023';

-- name: rank-within-its-interval
-- A rank with an interval lies in it.
SELECT 0 AS expected, count(*) FILTER (WHERE rank NOT BETWEEN interval_best AND interval_worst)::INTEGER AS actual
FROM "gii-rank" WHERE interval_best IS NOT NULL;
