-- name: funds
-- Funds in the table.
-- unit: funds
SELECT count(*) AS value FROM "igf-largest-funds";

-- name: other-funds
-- Funds in the table beside Jiangxi's.
-- unit: funds
SELECT count(*) AS value FROM "igf-largest-funds" WHERE id <> 'jiangxi-upgrading';

-- name: others-together
-- Size of all funds in the table but Jiangxi's, added up.
-- unit: RMB billion
SELECT sum(rmb_bn) AS value FROM "igf-largest-funds" WHERE id <> 'jiangxi-upgrading';

-- name: of-prefectures
-- Funds in the table that belong to prefectures.
-- unit: funds
SELECT count(*) AS value FROM "igf-largest-funds" WHERE level = 'prefecture';

-- name: of-provinces
-- Funds in the table that belong to provinces.
-- unit: funds
SELECT count(*) AS value FROM "igf-largest-funds" WHERE level = 'provincial';
