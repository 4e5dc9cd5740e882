-- name: every-year-present
-- There is one row for each of the 36 years from 1988 to 2023.
SELECT 36 AS expected, count(DISTINCT year)::INTEGER AS actual FROM "stip-count";

-- name: three-fold-since-1995
-- The parks of 2017 are three times those of 1995, as MacroPolo's first figure says.
SELECT
  3 AS expected,
  max(parks) FILTER (WHERE year = 2017) / max(parks) FILTER (WHERE year = 1995) AS actual
FROM "stip-count";

-- name: never-falls
-- In no year are there fewer parks than in the last year with a number.
SELECT 0 AS expected, count(*) FILTER (WHERE parks < before)::INTEGER AS actual
FROM (SELECT parks, lag(parks) OVER (ORDER BY year) AS before FROM "stip-count" WHERE parks IS NOT NULL);

-- name: blank-only-where-missing
-- A year is blank when its basis is missing, and only then.
SELECT 0 AS expected, count(*) FILTER (WHERE (parks IS NULL) <> (basis = 'missing'))::INTEGER AS actual
FROM "stip-count";

-- name: reported-years-name-a-source
-- Every number that is reported, derived or weak names its source.
SELECT 0 AS expected, count(*)::INTEGER AS actual
FROM "stip-count" WHERE basis IN ('reported', 'derived', 'weak') AND source IS NULL;

-- name: suzhou-adds-one
-- Where both counts are known, Suzhou Industrial Park makes a difference of one.
SELECT 0 AS expected, count(*) FILTER (WHERE with_suzhou - parks <> 1)::INTEGER AS actual FROM "stip-count";

-- name: flat-after-1995
-- From 1995 to 2006, the decade that MacroPolo calls stagnant, one park was added.
SELECT 1 AS expected, (max(parks) - min(parks))::INTEGER AS actual FROM "stip-count" WHERE year BETWEEN 1995 AND 2006;

-- name: upgrades-of-2015
-- The 14 upgrades of early 2015 and the parks before them make the 129 of the news report.
SELECT 129 AS expected, (max(parks) + 14)::INTEGER AS actual FROM "stip-count" WHERE year = 2014;

-- name: approvals-of-1991-and-1992
-- Beijing's zone and the approvals that Wang, Cheng and Liu count for 1991 and 1992 make the number of 1992.
-- discrepancy: Wang, Cheng and Liu count 27 approvals in 1991 and 25 in 1992, which with Beijing's zone make 53; the other
-- reporters count 26 and 25, which make 52.
SELECT (1 + 27 + 25)::INTEGER AS expected, max(parks) AS actual FROM "stip-count" WHERE year = 1992;
