-- name: reports-of-146
-- Reports of 2017 that give 146 zones.
-- unit: reports
SELECT count(DISTINCT source) AS value FROM "stip-elsewhere" WHERE value = 146;
