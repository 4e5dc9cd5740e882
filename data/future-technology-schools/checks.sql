-- name: twelve-schools
-- The chapter speaks of twelve universities and the table lists twelve.
SELECT 12 AS expected, count(*)::INTEGER AS actual FROM "future-technology-schools";
