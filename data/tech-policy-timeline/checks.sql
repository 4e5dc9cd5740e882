-- name: three-blocs-and-china
-- The moves belong to the three blocs of the essay and to China.
SELECT (SELECT CAST(value AS INTEGER) + 1 FROM "essay-figures" WHERE id = 'blocs') AS expected, count(DISTINCT bloc) AS actual
FROM "tech-policy-timeline";

-- name: dated-moves
-- The essay and its translator date eleven of the seventeen moves.
SELECT '11 of 17' AS expected, count(year) || ' of ' || count(*) AS actual FROM "tech-policy-timeline";

-- name: moves-of-2022
-- Seven of the dated moves belong to 2022.
SELECT 7 AS expected, count(*) AS actual FROM "tech-policy-timeline" WHERE year = 2022;

-- name: pan-asia-undated
-- None of the four moves in the pan-Asian bloc is given a year.
SELECT '0 of 4' AS expected, count(year) || ' of ' || count(*) AS actual FROM "tech-policy-timeline" WHERE bloc = 'Pan-Asia';

-- name: years-say-how-they-date
-- A move has a year exactly where it says how the year is meant.
SELECT 0 AS expected, count(*) AS actual FROM "tech-policy-timeline" WHERE (year IS NULL) <> (dating IS NULL);

-- name: dates-elsewhere-have-a-source
-- A date from elsewhere names its source.
SELECT 0 AS expected, count(*) AS actual FROM "tech-policy-timeline" WHERE (elsewhere_date IS NULL) <> (elsewhere_source IS NULL);

-- name: years-agree-with-other-sources
-- Where the essay and another source both date a move, the years agree.
-- discrepancy: The essay has the White House science office raised to cabinet rank in 2020; that was announced in January 2021.
SELECT 0 AS expected, count(*) AS actual
FROM "tech-policy-timeline" WHERE year <> CAST(left(elsewhere_date, 4) AS INTEGER);

-- name: amounts-as-in-essay-figures
-- The three amounts are those listed in essay-figures.
SELECT (SELECT sum(value) FROM "essay-figures" WHERE id IN ('pledge', 'key-technologies', 'key-sectors')) AS expected, sum(amount) AS actual
FROM "tech-policy-timeline";
