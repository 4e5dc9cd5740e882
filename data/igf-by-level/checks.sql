-- name: three-levels
-- The chapter gives a sum for three levels of government.
SELECT 3 AS expected, count(*) AS actual FROM "igf-by-level";

-- name: levels-make-the-total
-- The three levels, in dollars, add up to the total the chapter states for 2014 to 2020.
-- discrepancy: The chapter's total is US$1,600 billion; its three levels add up to US$1,232 billion (RMB 8.96 trillion).
SELECT (SELECT usd_bn FROM "igf-totals" WHERE id = 'kostka-text') AS expected, sum(usd_bn) AS actual FROM "igf-by-level";

-- name: one-exchange-rate
-- The highest and the lowest rate implied by the three pairs of currencies are the same, to two decimals.
-- discrepancy: The pairs imply 7.28 (prefectures), 7.27 (provinces) and 7.26 (centre) yuan to the dollar: two fen apart, which the rounding of the sums in yuan could explain by itself.
SELECT round(max(1000 * rmb_tn / usd_bn), 2) AS expected, round(min(1000 * rmb_tn / usd_bn), 2) AS actual FROM "igf-by-level";
