-- name: fifty-two-parks-of-1992
-- Beijing's zone and the approvals of 1991 and 1992 make the number of 1992.
SELECT
  1 + (SELECT value FROM "stip-elsewhere" WHERE measure = 'approvals-1991-1992') AS expected,
  parks AS actual
FROM "stip-count" WHERE year = 1992;

-- name: ten-more-in-2017
-- The zones of which the vice-minister speaks and those announced with them make the number of 2017.
SELECT
  (SELECT sum(value) FROM "stip-elsewhere" WHERE measure IN ('zones-early-2017', 'approvals-early-2017')) AS expected,
  parks AS actual
FROM "stip-count" WHERE year = 2017;

-- name: same-zones-in-the-evaluation
-- The zones with data for 2017 are as many as the parks of that year.
SELECT
  (SELECT value FROM "stip-elsewhere" WHERE measure = 'zones-with-data') AS expected,
  parks AS actual
FROM "stip-count" WHERE year = 2017;
