-- name: every-school-has-fields
-- Each of the twelve schools has at least one field.
SELECT 12 AS expected, count(DISTINCT number)::INTEGER AS actual FROM "future-technology-fields";
