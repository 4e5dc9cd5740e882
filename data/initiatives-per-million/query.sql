SELECT
  adcode,
  i.prefecture,
  i.province,
  initiatives,
  population_2020,
  basis,
  round(initiatives * 1000000.0 / population_2020, 1) AS per_million,
  rank() OVER (ORDER BY initiatives DESC) AS rank_by_number,
  rank() OVER (ORDER BY initiatives * 1000000.0 / population_2020 DESC) AS rank_per_million
FROM "digital-initiatives" AS i
JOIN "population-2020" AS p USING (adcode)
ORDER BY rank_per_million, adcode
