-- name: fields-of-use
-- Fields in which the plan wants the technologies used.
-- unit: fields
SELECT count(*) AS value FROM "fourteenth-plan-sectors";
