-- name: kinds
-- Kinds of event, one lane of the drawing each.
-- unit: kinds
SELECT count(DISTINCT kind) AS value FROM "zhongguancun-timeline";

-- name: state-steps
-- Events that were the state's doing.
-- unit: events
SELECT count(*) AS value FROM "zhongguancun-timeline" WHERE kind = 'state';

-- name: state-steps-given
-- Events that were the state's doing and whose year the article gives.
-- unit: events
SELECT count(*) AS value FROM "zhongguancun-timeline" WHERE kind = 'state' AND dating = 'given';

-- name: state-steps-reckoned
-- Events that were the state's doing and whose year was reckoned from the words of the article.
-- unit: events
SELECT count(*) AS value FROM "zhongguancun-timeline" WHERE kind = 'state' AND dating = 'reckoned';

-- name: undated-after-science-park
-- Events told without a year after the science park of 1999.
-- unit: events
SELECT count(*) AS value FROM "zhongguancun-timeline"
WHERE year IS NULL
  AND told_after = (SELECT year FROM "zhongguancun-timeline" WHERE event_id = 'science-park');

-- name: lenovo-to-science-park
-- Years from Lenovo's lead in sales to the science park.
-- unit: years
SELECT max(year) FILTER (event_id = 'science-park') - max(year) FILTER (event_id = 'lenovo-leads') AS value
FROM "zhongguancun-timeline";

-- name: company-turns
-- Events in the lane of the companies.
-- unit: events
SELECT count(*) AS value FROM "zhongguancun-timeline" WHERE kind = 'company';

-- name: company-turns-dated
-- Events in the lane of the companies that carry a year.
-- unit: events
SELECT count(year) AS value FROM "zhongguancun-timeline" WHERE kind = 'company';

-- name: company-turns-undated
-- Events in the lane of the companies that carry none.
-- unit: events
SELECT count(*) - count(year) AS value FROM "zhongguancun-timeline" WHERE kind = 'company';

-- name: events
-- Events told.
-- unit: events
SELECT count(*) AS value FROM "zhongguancun-timeline";

-- name: dated
-- Events that carry a year.
-- unit: events
SELECT count(year) AS value FROM "zhongguancun-timeline";

-- name: undated
-- Events that carry none.
-- unit: events
SELECT count(*) - count(year) AS value FROM "zhongguancun-timeline";
