SELECT
  number,
  s.institution,
  s.city,
  f.theme,
  string_agg(f.field, ', ' ORDER BY f.field) AS fields
FROM "future-technology-fields" AS f
JOIN "future-technology-schools" AS s USING (number)
GROUP BY number, s.institution, s.city, f.theme
ORDER BY number, f.theme
