-- name: kinds
-- Kinds of event, one lane of the drawing each.
-- unit: kinds
SELECT count(DISTINCT kind) AS value FROM "zhongguancun-timeline";

-- name: state-steps
-- Events that were the state's doing.
-- unit: events
SELECT count(*) AS value FROM "zhongguancun-timeline" WHERE kind = 'state';

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
