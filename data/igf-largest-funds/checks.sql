-- name: seven-funds
-- The table has seven rows.
SELECT 7 AS expected, count(*) AS actual FROM "igf-largest-funds";

-- name: jiangxi-size
-- The work cited for Jiangxi's fund names the size the table gives.
-- discrepancy: The table gives Jiangxi's fund RMB 100 billion; one report cited for it has 60 billion in its title and may be about a different fund.
SELECT rmb_bn AS expected, other_rmb_bn AS actual FROM "igf-largest-funds" WHERE id = 'jiangxi-upgrading';

-- name: jiangxi-and-the-rest
-- The other six funds together come to RMB 102 billion, two more than Jiangxi's alone.
SELECT 102 AS expected, sum(rmb_bn) AS actual FROM "igf-largest-funds" WHERE id <> 'jiangxi-upgrading';
