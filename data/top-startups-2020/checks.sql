-- name: three-in-california
-- Three of the six have their headquarters in California.
SELECT 3 AS expected, count(*) AS actual FROM "top-startups-2020" WHERE home = 'California';

-- name: three-in-zhongguancun
-- Three of the six have their headquarters in Zhongguancun.
SELECT 3 AS expected, count(*) AS actual FROM "top-startups-2020" WHERE home = 'Zhongguancun';
