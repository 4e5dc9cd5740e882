-- name: figures
-- Figures the chapter gives for smart cities.
-- unit: figures
SELECT count(*) AS value FROM "smart-cities";

-- name: china-share
-- China's smart cities as a share of the world's, with both numbers as printed.
-- unit: percent
-- taken-as-exact: The share takes both numbers as printed, though the chapter writes “more than 500” and “roughly 1,000”.
SELECT 100 * max(value) FILTER (id = 'china') / max(value) FILTER (id = 'world') AS value FROM "smart-cities";

-- name: working-marks
-- China's smart cities times the share of projects that at most work fully: the marks the chart colours.
-- unit: marks
-- taken-as-exact: The product takes both numbers as printed, though the chapter writes “more than 500” and “probably less than 10 percent”.
SELECT max(value) FILTER (id = 'china') * max(value) FILTER (id = 'working') / 100 AS value FROM "smart-cities";
