-- name: themes
-- Themes that the fields of the schools fall into.
-- unit: themes
SELECT count(DISTINCT theme) AS value FROM "future-schools-by-theme";

-- name: schools-with-ai
-- Schools with a field in artificial intelligence.
-- unit: schools
SELECT count(*) AS value FROM "future-schools-by-theme" WHERE theme = 'Artificial intelligence';

-- name: schools-with-manufacturing
-- Schools with a field in manufacturing and robotics.
-- unit: schools
SELECT count(*) AS value FROM "future-schools-by-theme" WHERE theme = 'Manufacturing and robotics';

-- name: schools-with-health
-- Schools with a field in health and medicine.
-- unit: schools
SELECT count(*) AS value FROM "future-schools-by-theme" WHERE theme = 'Health and medicine';
