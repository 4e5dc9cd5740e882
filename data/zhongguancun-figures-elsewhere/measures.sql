-- name: branches
-- Branches of Zhongguancun firms in Tianjin and Hebei at the end of 2023.
-- unit: branches
SELECT sum(value) AS value FROM "zhongguancun-figures-elsewhere" WHERE unit = 'branches';

-- name: projects-for-industry
-- Share of the planned projects that directly support manufacturing and services; the source has more than this.
-- unit: percent
SELECT value FROM "zhongguancun-figures-elsewhere" WHERE key = 'projects-for-industry' AND unit = 'percent';
