-- name: figures
-- Figures in the article besides its dates.
-- unit: figures
SELECT count(*) AS value FROM "zhongguancun-figures";

-- name: origins
-- Kinds of origin that a figure may have.
-- unit: groups
SELECT count(DISTINCT origin) AS value FROM "zhongguancun-figures";

-- name: from-documents
-- Figures that rest on a document which the article names or links.
-- unit: figures
SELECT count(*) AS value FROM "zhongguancun-figures" WHERE origin = 'document';

-- name: documents
-- Documents that the article names or links for a figure.
-- unit: documents
SELECT count(DISTINCT origin_source) AS value FROM "zhongguancun-figures";

-- name: from-persons
-- Figures that rest on the memory or estimate of a person.
-- unit: figures
SELECT count(*) AS value FROM "zhongguancun-figures" WHERE origin = 'person';

-- name: from-nobody
-- Figures that name nobody.
-- unit: figures
SELECT count(*) AS value FROM "zhongguancun-figures" WHERE origin = 'nobody';
