-- name: sixteen-prefectures
-- All sixteen prefectures of Anhui have at least one cluster.
SELECT 16 AS expected, count(DISTINCT adcode)::INTEGER AS actual
FROM "anhui-emerging-industries" WHERE kind = 'cluster';

-- name: ten-industries
-- The sectors in the table are the ten industries the text speaks of.
-- discrepancy: The text speaks of ten emerging industries; the last column of Table 9.3, as read here, names seven, with the six new materials as one.
SELECT
  10 AS expected,
  count(DISTINCT CASE WHEN block = 'New materials' THEN block ELSE item END)::INTEGER AS actual
FROM "anhui-emerging-industries" WHERE kind = 'sector';
