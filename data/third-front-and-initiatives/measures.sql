-- name: first-four-with-machinery
-- How many of the four prefectures of Sichuan with the most initiatives have a place named for machinery and electronics.
-- unit: prefectures
SELECT count(*) AS value
FROM (
  SELECT named FROM "third-front-and-initiatives"
  WHERE sector = 'Machinery and electronics' ORDER BY initiatives DESC NULLS LAST LIMIT 4
)
WHERE named;

-- name: first-three-with-machinery
-- How many of the three prefectures of Sichuan with the most initiatives have a place named for machinery and electronics.
-- unit: prefectures
SELECT count(*) AS value
FROM (
  SELECT named FROM "third-front-and-initiatives"
  WHERE sector = 'Machinery and electronics' ORDER BY initiatives DESC NULLS LAST LIMIT 3
)
WHERE named;
