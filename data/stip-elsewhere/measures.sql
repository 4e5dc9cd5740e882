-- name: reports-of-146
-- Reports of 2017 that give 146 zones.
-- unit: reports
SELECT count(DISTINCT source) AS value FROM "stip-elsewhere" WHERE value = 146;

-- name: high-tech-share
-- Share of China's high-tech enterprises that are in the parks.
-- unit: percent
SELECT value FROM "stip-elsewhere" WHERE measure = 'high-tech-share';

-- name: taxes-2019
-- Taxes paid in the parks in 2019.
-- unit: RMB trillion
SELECT value FROM "stip-elsewhere" WHERE measure = 'taxes-2019';
