-- name: schools
-- Universities in the first batch.
-- unit: universities
SELECT count(*) AS value FROM "future-technology-schools";

-- name: in-beijing
-- Universities of the first batch in Beijing.
-- unit: universities
SELECT count(*) AS value FROM "future-technology-schools" WHERE city = 'Beijing';

-- name: cities-with-one
-- Cities with exactly one university of the first batch.
-- unit: cities
SELECT count(*) AS value
FROM (SELECT city FROM "future-technology-schools" GROUP BY city HAVING count(*) = 1);

-- name: most-outside-beijing
-- Universities of the first batch in the city that has most of them after Beijing.
-- unit: universities
SELECT max(schools) AS value
FROM (SELECT count(*) AS schools FROM "future-technology-schools" WHERE city <> 'Beijing' GROUP BY city);
