-- name: levels
-- Levels of government with a sum.
-- unit: levels
SELECT count(*) AS value FROM "igf-by-level";

-- name: total-in-yuan
-- The sums of all levels, added up in yuan.
-- unit: RMB trillion
-- precision: about
SELECT sum(rmb_tn) AS value FROM "igf-by-level";

-- name: local-share
-- What prefectures and provinces hold of the sum of all levels, in yuan.
-- unit: percent
-- precision: about
SELECT 100 * sum(rmb_tn) FILTER (level <> 'central') / sum(rmb_tn) AS value FROM "igf-by-level";

-- name: prefectures-to-centre
-- How many times the centre's sum prefectures hold, in yuan.
-- unit: times
-- precision: about
SELECT max(rmb_tn) FILTER (level = 'prefecture') / max(rmb_tn) FILTER (level = 'central') AS value FROM "igf-by-level";

-- name: rate-of-prefectures
-- Exchange rate that the two sums printed for prefectures imply.
-- unit: yuan to the dollar
-- taken-as-exact: The rate follows from the two sums as printed, though the chapter gives both sums as estimates.
SELECT 1000 * rmb_tn / usd_bn AS value FROM "igf-by-level" WHERE level = 'prefecture';

-- name: rate-of-provinces
-- Exchange rate that the two sums printed for provinces imply.
-- unit: yuan to the dollar
SELECT 1000 * rmb_tn / usd_bn AS value FROM "igf-by-level" WHERE level = 'provincial';

-- name: rate-of-centre
-- Exchange rate that the two sums printed for the centre imply.
-- unit: yuan to the dollar
-- taken-as-exact: The rate follows from the two sums as printed, though the chapter prints “about” before the sums.
SELECT 1000 * rmb_tn / usd_bn AS value FROM "igf-by-level" WHERE level = 'central';
