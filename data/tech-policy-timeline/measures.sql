-- name: moves
-- Moves on the list.
-- unit: moves
SELECT count(*) AS value FROM "tech-policy-timeline";

-- name: dated
-- Moves that are given a year.
-- unit: moves
SELECT count(year) AS value FROM "tech-policy-timeline";

-- name: undated
-- Moves without a year.
-- unit: moves
SELECT count(*) - count(year) AS value FROM "tech-policy-timeline";

-- name: in-2018
-- Moves that belong to 2018.
-- unit: moves
SELECT count(*) AS value FROM "tech-policy-timeline" WHERE year = 2018;

-- name: in-2022
-- Moves that belong to 2022.
-- unit: moves
SELECT count(*) AS value FROM "tech-policy-timeline" WHERE year = 2022;

-- name: north-america-2022
-- Moves in North America that belong to 2022.
-- unit: moves
SELECT count(*) AS value FROM "tech-policy-timeline" WHERE year = 2022 AND bloc = 'North America';

-- name: china-2022
-- Moves by China that belong to 2022.
-- unit: moves
SELECT count(*) AS value FROM "tech-policy-timeline" WHERE year = 2022 AND bloc = 'China';

-- name: pan-asia
-- Moves in the pan-Asian bloc, none of which is given a year.
-- unit: moves
SELECT count(*) AS value FROM "tech-policy-timeline" WHERE bloc = 'Pan-Asia';

-- name: australia
-- Moves by Australia.
-- unit: moves
SELECT count(*) AS value FROM "tech-policy-timeline" WHERE country = 'Australia';

-- name: days-to-european-proposal
-- Days from the vote of the American House on its competition bill to the European chip proposal.
-- unit: days
SELECT
  (SELECT CAST(elsewhere_date AS DATE) FROM "tech-policy-timeline" WHERE id = 'european-chip-act')
  - (SELECT CAST(elsewhere_date AS DATE) FROM "tech-policy-timeline" WHERE id = 'competes-act') AS value;
