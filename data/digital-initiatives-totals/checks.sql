-- name: text-agrees-with-lists
-- What the text says of single prefectures agrees with the list in the note.
-- discrepancy: The text gives Bozhou more than thirty-three initiatives; note 6 lists 33.
SELECT
  0 AS expected,
  count(*)::INTEGER AS actual
FROM "digital-initiatives-totals" AS t
JOIN "digital-initiatives" AS i USING (adcode)
WHERE NOT (
  (t.precision = 'exactly' AND t.initiatives = i.initiatives)
  OR (t.precision = 'more than' AND i.initiatives > t.initiatives)
);

-- name: provincial-totals-agree
-- A provincial total stated twice is the same both times.
SELECT 3 AS expected, count(DISTINCT (adcode, initiatives))::INTEGER AS actual
FROM "digital-initiatives-totals" WHERE level = 'province';
