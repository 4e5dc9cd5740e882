-- name: companies
-- Companies that the article names as the most valued start-ups.
-- unit: companies
SELECT count(*) AS value FROM "top-startups-2020";

-- name: homes
-- Places in which they have their headquarters.
-- unit: places
SELECT count(DISTINCT home) AS value FROM "top-startups-2020";

-- name: in-zhongguancun
-- Those of them with headquarters in Zhongguancun.
-- unit: companies
SELECT count(*) AS value FROM "top-startups-2020" WHERE home = 'Zhongguancun';

-- name: share-in-zhongguancun
-- Share of them with headquarters in Zhongguancun.
-- unit: share
SELECT avg(CAST(home = 'Zhongguancun' AS INTEGER)) AS value FROM "top-startups-2020";

-- name: places-in-a-row
-- Most companies named for one place.
-- unit: companies
SELECT max(position) AS value FROM "top-startups-2020";
