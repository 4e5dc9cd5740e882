-- name: china-has-half
-- China's 500 of the world's 1,000 smart cities are half.
SELECT 50 AS expected, round(100.0 * (SELECT value FROM "smart-cities" WHERE id = 'china') / (SELECT value FROM "smart-cities" WHERE id = 'world')) AS actual;

-- name: a-tenth-of-china
-- A tenth of 500 is 50, the most the chart draws as working.
SELECT 50 AS expected, (SELECT value FROM "smart-cities" WHERE id = 'china') * (SELECT value FROM "smart-cities" WHERE id = 'working') / 100 AS actual;
