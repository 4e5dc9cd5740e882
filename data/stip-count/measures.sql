-- name: growth-1995-2017
-- Parks of 2017 as a multiple of those of 1995.
-- unit: times
SELECT (SELECT parks FROM "stip-count" WHERE year = 2017) / (SELECT parks FROM "stip-count" WHERE year = 1995) AS value;

-- name: growth-2006-2017
-- Parks of 2017 as a multiple of those of 2006.
-- unit: times
SELECT (SELECT parks FROM "stip-count" WHERE year = 2017) / (SELECT parks FROM "stip-count" WHERE year = 2006) AS value;

-- name: added-1995-2017
-- Parks added from 1995 to 2017.
-- unit: parks
SELECT max(parks) - min(parks) AS value FROM "stip-count" WHERE year IN (1995, 2017);

-- name: added-1995-2006
-- Parks added from 1995 to 2006.
-- unit: parks
SELECT max(parks) - min(parks) AS value FROM "stip-count" WHERE year IN (1995, 2006);

-- name: added-1995-2009
-- Parks added from 1995 to 2009.
-- unit: parks
SELECT max(parks) - min(parks) AS value FROM "stip-count" WHERE year IN (1995, 2009);

-- name: added-2009-2017
-- Parks added from 2009 to 2017.
-- unit: parks
SELECT max(parks) - min(parks) AS value FROM "stip-count" WHERE year IN (2009, 2017);

-- name: from-1995-to-2017
-- Years between the two that MacroPolo compares.
-- unit: years
SELECT max(year) - min(year) AS value FROM "stip-count" WHERE year IN (1995, 2017);

-- name: from-2006-to-2017
-- Years from the take-off to the last year that MacroPolo compares.
-- unit: years
SELECT max(year) - min(year) AS value FROM "stip-count" WHERE year IN (2006, 2017);

-- name: from-2009-to-2017
-- Years of the steep climb.
-- unit: years
SELECT max(year) - min(year) AS value FROM "stip-count" WHERE year IN (2009, 2017);

-- name: before-the-second-park
-- Years from the first park to the first year with more than one.
-- unit: years
SELECT min(year) FILTER (WHERE parks > 1) - min(year) AS value FROM "stip-count";

-- name: years
-- Years in the series.
-- unit: years
SELECT count(*) AS value FROM "stip-count";

-- name: years-reported
-- Years for which a source prints the number.
-- unit: years
SELECT count(*) AS value FROM "stip-count" WHERE basis = 'reported';

-- name: years-inferred
-- Years whose number is carried across between two reports.
-- unit: years
SELECT count(*) AS value FROM "stip-count" WHERE basis = 'inferred';

-- name: years-derived
-- Years whose number is computed from a printed one.
-- unit: years
SELECT count(*) AS value FROM "stip-count" WHERE basis = 'derived';

-- name: years-weak
-- Years whose number rests on one undated source.
-- unit: years
SELECT count(*) AS value FROM "stip-count" WHERE basis = 'weak';

-- name: years-blank
-- Years without a number.
-- unit: years
SELECT count(*) AS value FROM "stip-count" WHERE parks IS NULL;

-- name: suzhou
-- What Suzhou Industrial Park adds to the count of 2017.
-- unit: parks
SELECT with_suzhou - parks AS value FROM "stip-count" WHERE year = 2017;

-- name: with-suzhou-1995
-- Parks of 1995, if Suzhou Industrial Park, founded in 1994, were counted.
-- unit: parks
SELECT parks + 1 AS value FROM "stip-count" WHERE year = 1995;
