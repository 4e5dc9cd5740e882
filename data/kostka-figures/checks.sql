-- name: cited-titles
-- Seven figures come from titles in the reference list.
SELECT 7 AS expected, count(*) AS actual FROM "kostka-figures" WHERE note LIKE 'In a title%';
