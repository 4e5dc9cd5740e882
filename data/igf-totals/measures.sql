-- name: chapter-totals
-- Totals that the chapter gives or its levels add up to.
-- unit: totals
SELECT count(*) AS value FROM "igf-totals" WHERE source = 'kostka-2023';

-- name: cset-sums
-- Sums that CSET gives: a target and the money raised.
-- unit: sums
SELECT count(*) AS value FROM "igf-totals" WHERE source = 'cset-2021';

-- name: sums-beside-the-target
-- Sums of the chapter and of CSET that are set beside CSET's target.
-- unit: sums
SELECT count(*) AS value FROM "igf-totals" WHERE source IN ('kostka-2023', 'cset-2021') AND measure <> 'target';

-- name: targets-in-yuan
-- Targets given in yuan, each with the money that stood against it.
-- unit: targets
SELECT count(*) AS value FROM "igf-totals" WHERE measure = 'target' AND rmb_bn IS NOT NULL;

-- name: cset-raised-share
-- Money raised by March 2020 as a share of the target, by CSET's count in yuan.
-- unit: percent
SELECT 100 * max(rmb_bn) FILTER (id = 'cset-raised') / max(rmb_bn) FILTER (id = 'cset-target') AS value
FROM "igf-totals";

-- name: subscribed-share-2021
-- Money subscribed by the end of 2021 as a share of the target, by Zero2IPO's count.
-- unit: percent
SELECT 100 * max(rmb_bn) FILTER (measure = 'subscribed') / max(rmb_bn) FILTER (measure = 'target') AS value
FROM "igf-totals" WHERE source = 'zero2ipo' AND as_of = '2021-12-31';

-- name: subscribed-share-2022
-- Money subscribed by the end of 2022 as a share of the target, by Zero2IPO's count.
-- unit: percent
SELECT 100 * max(rmb_bn) FILTER (measure = 'subscribed') / max(rmb_bn) FILTER (measure = 'target') AS value
FROM "igf-totals" WHERE source = 'zero2ipo' AND as_of = '2022-12-31';

-- name: cset-rate-of-target
-- Exchange rate that CSET's two sums for the target imply.
-- unit: yuan to the dollar
SELECT rmb_bn / usd_bn AS value FROM "igf-totals" WHERE id = 'cset-target';

-- name: cset-rate-of-raised
-- Exchange rate that CSET's two sums for the money raised imply.
-- unit: yuan to the dollar
SELECT rmb_bn / usd_bn AS value FROM "igf-totals" WHERE id = 'cset-raised';
