-- name: branches
-- Branches of Zhongguancun firms in Tianjin and Hebei at the end of 2023.
-- unit: branches
SELECT sum(value) AS value FROM "zhongguancun-figures-elsewhere" WHERE unit = 'branches';
