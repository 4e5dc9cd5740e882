-- name: six-projects
-- The table has six rows.
SELECT 6 AS expected, count(*) AS actual FROM "failed-chip-projects";

-- name: five-ended-in-2020
-- By the table, five of the six ended in 2020.
SELECT 5 AS expected, count(*) AS actual FROM "failed-chip-projects" WHERE failure LIKE '2020%';

-- name: six-insolvencies
-- The six projects the text says filed for insolvency in 2020 and 2021 are six insolvencies in the table.
-- discrepancy: The text speaks of six filings for insolvency in 2020 and 2021; the table has three insolvencies, all in 2020. The report cited says that six projects failed within two years.
SELECT 6 AS expected, count(*) AS actual FROM "failed-chip-projects" WHERE failure_type = 'insolvency' AND failure >= '2020';

-- name: tacoma-end
-- Text and table end the Nanjing project at the same time.
-- discrepancy: The table has Tacoma insolvent in July 2020; in the text its founder announced the end of production on 19 April 2019. Both may be right.
SELECT failure AS expected, left(text_end, 7) AS actual FROM "failed-chip-projects" WHERE id = 'tacoma';

-- name: chengdu-partner
-- The government named in the Chengdu row is Chengdu's.
-- discrepancy: The Chengdu row describes a joint venture with Chongqing; by a report the table cites, that plan collapsed and Chengdu made an agreement of its own.
SELECT city AS expected, government AS actual FROM "failed-chip-projects" WHERE id = 'globalfoundries';
