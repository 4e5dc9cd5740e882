-- The article states the value for China and the multiple; the value for the United States follows from both.
WITH stated AS (
  SELECT max(value) FILTER (key = 'payments-china') AS china, max(value) FILTER (key = 'payments-ratio') AS ratio
  FROM "zhongguancun-figures"
)
SELECT count, country, value_usd_bn, standing, source, "at" FROM (
  SELECT 'article' AS count, 'China' AS country, china AS value_usd_bn, 'stated' AS standing, 'che-2022' AS source, 'paragraph 40' AS "at" FROM stated
  UNION ALL
  SELECT 'article', 'United States', round(china / ratio, 1), 'derived', 'che-2022', 'paragraph 40' FROM stated
  UNION ALL
  SELECT count, country, value_usd_bn, 'stated', source, "at" FROM "mobile-payments-elsewhere"
)
ORDER BY count, country
