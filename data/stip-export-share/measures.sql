-- name: years
-- Years for which a share or a value was found.
-- unit: years
SELECT count(DISTINCT year) AS value FROM "stip-export-share";

-- name: other-reports-of-2017
-- Reports of the exports of 2017 beside MacroPolo's.
-- unit: reports
SELECT count(*) AS value FROM "stip-export-share" WHERE year = 2017 AND source <> 'ma-torchbearer';

-- name: implied-total
-- China's exports in 2017, as MacroPolo's value and share imply.
-- unit: US$ billion
-- precision: about
SELECT usd_billion / share * 100 AS value FROM "stip-export-share" WHERE source = 'ma-torchbearer';

-- name: implied-rest
-- China's exports in 2017 from outside the parks, as MacroPolo's value and share imply.
-- unit: US$ billion
-- precision: about
SELECT usd_billion / share * 100 - usd_billion AS value FROM "stip-export-share" WHERE source = 'ma-torchbearer';
