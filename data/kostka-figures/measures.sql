-- name: guizhou-fund-in-chinese
-- Guizhou's fund for new industry by the romanised Chinese of a title; ten yi are a billion.
-- unit: RMB billion
SELECT value / 10 AS value FROM "kostka-figures" WHERE id = 'guizhou-industry-fund-yi';
