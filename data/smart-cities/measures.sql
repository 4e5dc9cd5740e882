-- name: figures
-- Figures the chapter gives for smart cities.
-- unit: figures
SELECT count(*) AS value FROM "smart-cities";

-- name: china-share
-- China's smart cities as a share of the world's, with both numbers as printed.
-- unit: percent
SELECT 100 * max(value) FILTER (id = 'china') / max(value) FILTER (id = 'world') AS value FROM "smart-cities";

-- name: working-marks
-- China's smart cities times the share of projects that at most work fully: the marks the chart colours.
-- unit: marks
SELECT max(value) FILTER (id = 'china') * max(value) FILTER (id = 'working') / 100 AS value FROM "smart-cities";
