-- name: values-of-2017-agree
-- All reports that give the exports of 2017 in dollars give the same value.
SELECT 1 AS expected, count(DISTINCT usd_billion)::INTEGER AS actual FROM "stip-export-share" WHERE year = 2017;

-- name: shares-of-2017-agree
-- All reports that give the share of 2017 give the same one, in round numbers.
SELECT 1 AS expected, count(DISTINCT share)::INTEGER AS actual FROM "stip-export-share" WHERE year = 2017;

-- name: as-in-the-article
-- The value and the share entered here for MacroPolo are those among the figures of its text.
SELECT
  (SELECT string_agg(value::INTEGER, ', ' ORDER BY measure) FROM "stip-2017" WHERE measure IN ('exports', 'export-share')) AS expected,
  share::INTEGER || ', ' || usd_billion::INTEGER AS actual
FROM "stip-export-share" WHERE source = 'ma-torchbearer';
