-- name: technologies
-- Technologies that the plan singles out.
-- unit: technologies
SELECT count(*) AS value FROM "fourteenth-plan-technologies";
