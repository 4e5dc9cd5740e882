SELECT
  name AS province,
  t.initiatives AS stated,
  sum(i.initiatives)::INTEGER AS listed,
  (t.initiatives - sum(i.initiatives))::INTEGER AS unaccounted,
  count(*)::INTEGER AS prefectures
FROM "digital-initiatives-totals" AS t
JOIN "digital-initiatives" AS i ON i.province = t.name AND i.at = t.at
WHERE t.level = 'province'
GROUP BY t.name, t.initiatives, t.at
ORDER BY t.at
