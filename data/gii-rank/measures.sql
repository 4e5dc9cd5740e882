-- name: climb-2015-2021
-- Places gained between the two editions that Kostka's chapter names.
-- unit: places
SELECT max(rank) - min(rank) AS value FROM "gii-rank" WHERE edition IN (2015, 2021);

-- name: climb-since-2021
-- Places gained from the edition of 2021 to that of 2025.
-- unit: places
SELECT max(rank) - min(rank) AS value FROM "gii-rank" WHERE edition IN (2021, 2025);

-- name: climb-2013-2014
-- Places gained from the edition of 2013 to that of 2014.
-- unit: places
SELECT max(rank) - min(rank) AS value FROM "gii-rank" WHERE edition IN (2013, 2014);
