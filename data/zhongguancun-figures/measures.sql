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

-- name: infrastructure
-- Infrastructure projects earmarked for 2022.
-- unit: USD trillion
SELECT value FROM "zhongguancun-figures" WHERE key = 'infrastructure' AND unit = 'USD trillion';

-- name: crypto-fund
-- Cryptocurrency fund of Andreessen Horowitz.
-- unit: USD billion
SELECT value FROM "zhongguancun-figures" WHERE key = 'crypto-fund' AND unit = 'USD billion';

-- name: livestreamers
-- Share of the graduates asked in 2021 who would like to livestream for a living.
-- unit: percent
SELECT value FROM "zhongguancun-figures" WHERE key = 'livestreamers' AND unit = 'percent';

-- name: studied-abroad
-- Share of the entrepreneurs one founder knows who studied abroad.
-- unit: percent
SELECT value FROM "zhongguancun-figures" WHERE key = 'studied-abroad' AND unit = 'percent';
