-- name: numbers
-- Numbers in the essay, those in words included.
-- unit: numbers
SELECT count(*) AS value FROM "essay-figures";

-- name: on-rivals
-- Numbers on what rival countries do.
-- unit: numbers
SELECT count(*) AS value FROM "essay-figures" WHERE subject = 'rivals';

-- name: on-argument
-- Numbers that belong to the argument itself.
-- unit: numbers
SELECT count(*) AS value FROM "essay-figures" WHERE subject = 'argument';

-- name: on-clusters
-- Numbers on how clusters are made up.
-- unit: numbers
SELECT count(*) AS value FROM "essay-figures" WHERE subject = 'make-up of clusters';

-- name: on-firms
-- Numbers on what firms have done.
-- unit: numbers
SELECT count(*) AS value FROM "essay-figures" WHERE subject = 'firms';
