-- name: whole-matrix
-- Twenty-one prefectures and Chongqing meet ten sectors.
SELECT 220 AS expected, count(*)::INTEGER AS actual FROM "third-front-and-initiatives";

-- name: no-place-lost
-- Every place the table names is in the matrix.
SELECT
  (SELECT count(*) FROM "third-front-sectors")::INTEGER AS expected,
  sum(len(string_split(places, ', ')))::INTEGER AS actual
FROM "third-front-and-initiatives" WHERE named;
