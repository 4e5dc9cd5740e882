-- name: share-high-tech
-- High-tech enterprises as a share of the companies registered in the parks.
-- unit: share
-- precision: about
SELECT
  max(value) FILTER (WHERE measure = 'high-tech-enterprises') / max(value) FILTER (WHERE measure = 'registered-companies') AS value
FROM "stip-2017";

-- name: squares
-- Squares of a thousand companies each that stand for all companies registered in the parks.
-- unit: squares
-- precision: about
SELECT value / 1000 AS value FROM "stip-2017" WHERE measure = 'registered-companies';

-- name: squares-on-a-side
-- Side of the block of squares that stands for the high-tech enterprises.
-- unit: squares
-- precision: about
SELECT sqrt(value / 1000) AS value FROM "stip-2017" WHERE measure = 'high-tech-enterprises';

-- name: state-owned-in-a-hundred
-- State-owned enterprises in a hundred firms.
-- unit: firms in a hundred
SELECT value FROM "stip-2017" WHERE measure = 'state-owned-share';

-- name: others-in-a-hundred
-- Firms in a hundred that are not state-owned.
-- unit: firms in a hundred
SELECT 100 - value AS value FROM "stip-2017" WHERE measure = 'state-owned-share';
