-- name: five-clusters
-- The essay speaks of five city clusters, the number it states itself.
SELECT (SELECT CAST(value AS INTEGER) FROM "essay-figures" WHERE id = 'clusters') AS expected, count(DISTINCT cluster) AS actual
FROM "city-clusters";

-- name: strengths-and-weaknesses
-- Every cluster is given at least one strength and at least one weakness.
SELECT 5 AS expected, count(*) AS actual
FROM (
  SELECT cluster FROM "city-clusters" GROUP BY cluster
  HAVING count(*) FILTER (aspect = 'strength') > 0 AND count(*) FILTER (aspect = 'weakness') > 0
);

-- name: every-cluster-has-a-task
-- Every cluster is given at least one task.
SELECT 5 AS expected, count(DISTINCT cluster) AS actual FROM "city-clusters" WHERE aspect = 'task';

-- name: items-numbered-in-order
-- Within a cluster and aspect the items are numbered from one without a gap.
SELECT 0 AS expected, count(*) AS actual
FROM (SELECT max(item_no) AS last, count(*) AS items FROM "city-clusters" GROUP BY cluster, aspect)
WHERE last <> items;

-- name: weaknesses-alone-are-grouped
-- Every weakness, and nothing else, is put into a group.
SELECT 0 AS expected, count(*) AS actual FROM "city-clusters" WHERE (aspect = 'weakness') <> (weakness_kind IS NOT NULL);

-- name: clusters-with-lead-firms
-- Lead firms are named for two of the five clusters.
SELECT 2 AS expected, count(DISTINCT cluster) AS actual FROM "city-clusters" WHERE aspect = 'lead firm';

-- name: clusters-with-all-three
-- No cluster has a named centre, a named lead firm and a named platform.
SELECT 0 AS expected, count(*) AS actual
FROM (
  SELECT cluster FROM "city-clusters" WHERE aspect IN ('core city', 'lead firm', 'platform')
  GROUP BY cluster HAVING count(DISTINCT aspect) = 3
);

-- name: lead-firms-are-strategic-firms
-- Every lead firm of a cluster is listed among the firms the essay credits.
SELECT 0 AS expected, count(*) AS actual
FROM "city-clusters" WHERE aspect = 'lead firm' AND item NOT IN (SELECT firm FROM "strategic-firms");
