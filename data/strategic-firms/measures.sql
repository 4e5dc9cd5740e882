-- name: firms
-- Firms that are credited with something.
-- unit: firms
SELECT count(DISTINCT firm) AS value FROM "strategic-firms";

-- name: state-firms
-- Firms that the essay calls central enterprises.
-- unit: firms
SELECT count(DISTINCT firm) AS value FROM "strategic-firms" WHERE kind = 'central state enterprise';

-- name: other-firms
-- Firms that are private, or whose owner the essay does not name.
-- unit: firms
SELECT count(DISTINCT firm) AS value FROM "strategic-firms" WHERE kind = 'private or other';

-- name: firms-by-themselves
-- Firms with a credit that they share with no other.
-- unit: firms
SELECT count(DISTINCT firm) AS value FROM "strategic-firms" WHERE NOT shared_credit;

-- name: huawei-by-itself
-- Credits without a number that Huawei shares with no other firm.
-- unit: credits
SELECT count(*) AS value FROM "strategic-firms" WHERE firm = 'Huawei' AND NOT shared_credit AND number IS NULL;

-- name: tencent-by-itself
-- Credits without a number that Tencent shares with no other firm.
-- unit: credits
SELECT count(*) AS value FROM "strategic-firms" WHERE firm = 'Tencent' AND NOT shared_credit AND number IS NULL;

-- name: numbers
-- Credits with a number.
-- unit: numbers
SELECT count(number) AS value FROM "strategic-firms";

-- name: printed-alike
-- Firms that are printed under one name.
-- unit: firms
SELECT count(DISTINCT firm) AS value
FROM "strategic-firms" WHERE name_as_printed = 'Aerospace Science and Technology';
