-- name: towns
-- Towns that the survey counts.
-- unit: towns
SELECT count(DISTINCT town) AS value FROM bridges;

-- name: counts
-- Years in which the survey counts.
-- unit: years
SELECT count(DISTINCT year) AS value FROM bridges;

-- name: alder-growth
-- Bridges of Alder in 2000 over those of 1900.
-- unit: times
SELECT max(bridges) FILTER (year = 2000) / max(bridges) FILTER (year = 1900) AS value FROM bridges WHERE town = 'Alder';

-- name: alder-share
-- Share of the counted bridges of 2000 that stand in Alder.
-- unit: percent
SELECT 100 * max(bridges) FILTER (town = 'Alder') / sum(bridges) AS value FROM bridges WHERE year = 2000;

-- name: mean
-- Mean count of a town.
-- unit: bridges
SELECT avg(bridge) AS value FROM bridges;
