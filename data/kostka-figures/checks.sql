-- name: cited-titles
-- Six figures come from titles in the reference list.
SELECT 6 AS expected, count(*) AS actual FROM "kostka-figures" WHERE note LIKE 'In a title%';
