-- name: fifteen-firms
-- Fifteen firms are credited, six of them central state enterprises.
SELECT '6 of 15' AS expected,
  count(DISTINCT firm) FILTER (kind = 'central state enterprise') || ' of ' || count(DISTINCT firm) AS actual
FROM "strategic-firms";

-- name: one-kind-a-firm
-- No firm is put into two kinds or two fields.
SELECT 0 AS expected, count(*) AS actual
FROM (SELECT firm FROM "strategic-firms" GROUP BY firm HAVING count(DISTINCT kind) > 1 OR count(DISTINCT field) > 1);

-- name: state-credit-is-shared
-- Every credit of a central state enterprise is shared with other firms.
SELECT 0 AS expected, count(*) AS actual
FROM "strategic-firms" WHERE kind = 'central state enterprise' AND NOT shared_credit;

-- name: numbers-belong-to-two-firms
-- The three numbers belong to two firms, neither of them a central state enterprise.
SELECT '3 of 2' AS expected, count(number) || ' of ' || count(DISTINCT firm) AS actual
FROM "strategic-firms" WHERE number IS NOT NULL AND kind = 'private or other';

-- name: numbers-as-in-essay-figures
-- The numbers are those listed in essay-figures.
SELECT (SELECT sum(value) FROM "essay-figures" WHERE subject = 'firms') AS expected, sum(number) AS actual
FROM "strategic-firms";

-- name: names-are-distinct
-- Each printed name stands for one firm.
-- discrepancy: The translation prints Aerospace Science and Technology twice in one list; two firms with nearly the same English name are probably meant.
SELECT count(DISTINCT firm) AS expected, count(DISTINCT name_as_printed) AS actual FROM "strategic-firms";
