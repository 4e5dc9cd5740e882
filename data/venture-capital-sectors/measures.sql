-- name: periods
-- Periods for which the article lists categories.
-- unit: lists
SELECT count(DISTINCT period) AS value FROM "venture-capital-sectors";
