-- name: every-province-present
-- There is one row for each of the 31 provinces.
SELECT 31 AS expected, count(DISTINCT adcode)::INTEGER AS actual FROM "stip-regions";

-- name: regions-as-listed
-- MacroPolo lists six central, ten eastern, three northeastern and twelve western provinces.
SELECT '6, 10, 3, 12' AS expected, string_agg(provinces, ', ' ORDER BY region) AS actual
FROM (SELECT region, count(*)::INTEGER AS provinces FROM "stip-regions" GROUP BY region);

-- name: one-province-a-tile
-- No two provinces stand on the same tile.
SELECT 31 AS expected, count(DISTINCT (col, row))::INTEGER AS actual FROM "stip-regions";
