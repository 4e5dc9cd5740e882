-- name: joins-every-count
-- Every prefecture with a count of initiatives has a population, under the same name and province.
SELECT 48 AS expected, count(*)::INTEGER AS actual
FROM "digital-initiatives" AS i
JOIN "population-2020" AS p USING (adcode, prefecture, chinese_name, province);

-- name: basis-marked
-- All but three totals are as reported, and the other three say why not.
SELECT 3 AS expected, count(*)::INTEGER AS actual
FROM "population-2020" WHERE basis <> 'reported' AND note IS NOT NULL;
