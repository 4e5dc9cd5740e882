-- name: six-in-both
-- The report counts as many failed projects as the chapter, which cites it, counts filings for insolvency.
SELECT
  (SELECT value FROM "kostka-figures" WHERE id = 'chip-insolvencies') AS expected,
  value AS actual
FROM "kostka-figures-elsewhere" WHERE id = 'chip-failures';
