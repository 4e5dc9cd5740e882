-- name: sichuan-total
-- The 21 prefectures listed for Sichuan add up to the total the chapter states.
SELECT 222 AS expected, sum(initiatives)::INTEGER AS actual
FROM "digital-initiatives" WHERE province = 'Sichuan';

-- name: zhejiang-total
-- The eleven prefectures listed for Zhejiang add up to the total the chapter states.
-- discrepancy: The chapter states 365 initiatives for Zhejiang; the prefectures in its note 5 add up to 346.
SELECT 365 AS expected, sum(initiatives)::INTEGER AS actual
FROM "digital-initiatives" WHERE province = 'Zhejiang';

-- name: anhui-total
-- The sixteen prefectures listed for Anhui add up to the total the chapter states.
SELECT 205 AS expected, sum(initiatives)::INTEGER AS actual
FROM "digital-initiatives" WHERE province = 'Anhui';

-- name: prefectures-listed
-- Every prefecture of the three provinces is listed once: 21, 11 and 16.
SELECT
  'Anhui 16, Sichuan 21, Zhejiang 11' AS expected,
  string_agg(province || ' ' || prefectures, ', ' ORDER BY province) AS actual
FROM (
  SELECT province, count(DISTINCT adcode) AS prefectures
  FROM "digital-initiatives" GROUP BY province
);
