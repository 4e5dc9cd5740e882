-- name: every-figure-present
-- There is one row for each of the eleven figures in the text.
SELECT 11 AS expected, count(DISTINCT measure)::INTEGER AS actual FROM "stip-2017";

-- name: one-in-thirty-eight
-- One registered company in 38 is officially a high-tech enterprise.
SELECT
  38 AS expected,
  round(max(value) FILTER (WHERE measure = 'registered-companies') / max(value) FILTER (WHERE measure = 'high-tech-enterprises'))::INTEGER AS actual
FROM "stip-2017";

-- name: growth-agrees-with-the-rebuilt-series
-- The growth in the caption of Figure 1 is that of the series rebuilt from other reporters.
SELECT
  (SELECT value FROM "stip-2017" WHERE measure = 'park-growth') AS expected,
  max(parks) FILTER (WHERE year = 2017) / max(parks) FILTER (WHERE year = 1995) AS actual
FROM "stip-count";
