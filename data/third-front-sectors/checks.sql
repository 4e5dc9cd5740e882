-- name: ten-sectors
-- The ten rows of the table are all here.
SELECT 10 AS expected, count(DISTINCT sector)::INTEGER AS actual FROM "third-front-sectors";

-- name: every-place-assigned
-- Every place lies in a prefecture of Sichuan today, or in Chongqing, and never in both.
SELECT 0 AS expected, count(*)::INTEGER AS actual
FROM "third-front-sectors" AS t
LEFT JOIN "population-2020" AS p ON p.adcode = t.adcode AND p.prefecture = t.prefecture_today AND p.province = 'Sichuan'
WHERE t.in_chongqing <> (p.adcode IS NULL);
