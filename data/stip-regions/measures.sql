-- name: provinces
-- Provinces in the four regions together.
-- unit: provinces
SELECT count(*) AS value FROM "stip-regions";

-- name: regions
-- Regions into which MacroPolo divides the provinces.
-- unit: regions
SELECT count(DISTINCT region) AS value FROM "stip-regions";

-- name: eastern
-- Provinces of the Eastern region.
-- unit: provinces
SELECT count(*) AS value FROM "stip-regions" WHERE region = 'Eastern';

-- name: central
-- Provinces of the Central region.
-- unit: provinces
SELECT count(*) AS value FROM "stip-regions" WHERE region = 'Central';

-- name: western
-- Provinces of the Western region.
-- unit: provinces
SELECT count(*) AS value FROM "stip-regions" WHERE region = 'Western';

-- name: northeastern
-- Provinces of the Northeastern region.
-- unit: provinces
SELECT count(*) AS value FROM "stip-regions" WHERE region = 'Northeastern';
