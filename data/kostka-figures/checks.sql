-- name: cited-titles
-- Eight figures come from titles in the reference list.
SELECT 8 AS expected, count(*) AS actual FROM "kostka-figures" WHERE note LIKE 'In a title%';
