-- name: countries
-- Countries that are compared.
-- unit: countries
SELECT count(DISTINCT country) AS value FROM "mobile-payments";

-- name: third-party-multiple
-- Third-party payments in China in 2016 as a multiple of those in the United States.
-- unit: times
SELECT max(value_usd_bn) FILTER (country = 'China') / max(value_usd_bn) FILTER (country = 'United States') AS value
FROM "mobile-payments" WHERE count = 'third-party';
