WITH sectors AS (
  SELECT DISTINCT sector_number, sector FROM "third-front-sectors"
), prefectures AS (
  SELECT adcode, prefecture, initiatives FROM "digital-initiatives" WHERE province = 'Sichuan'
  -- Chongqing is no part of Sichuan today and is outside the count of initiatives.
  UNION ALL SELECT '500000', 'Chongqing', NULL
)
SELECT
  p.adcode,
  p.prefecture,
  p.initiatives,
  s.sector_number,
  s.sector,
  count(t.place) > 0 AS named,
  string_agg(t.place, ', ' ORDER BY t.place) AS places
FROM prefectures AS p
CROSS JOIN sectors AS s
LEFT JOIN "third-front-sectors" AS t
  ON t.sector_number = s.sector_number
  AND p.adcode = CASE WHEN t.in_chongqing THEN '500000' ELSE t.adcode END
GROUP BY p.adcode, p.prefecture, p.initiatives, s.sector_number, s.sector
ORDER BY p.initiatives DESC NULLS LAST, p.adcode, s.sector_number
