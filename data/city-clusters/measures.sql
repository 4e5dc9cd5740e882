-- name: clusters
-- City clusters of which the essay says something.
-- unit: clusters
SELECT count(DISTINCT cluster) AS value FROM "city-clusters";

-- name: clusters-with-rivalry
-- Clusters in which rivalry or sameness is named as a weakness.
-- unit: clusters
SELECT count(DISTINCT cluster) AS value FROM "city-clusters" WHERE weakness_kind = 'rivalry or sameness';

-- name: clusters-being-built
-- Clusters with a weakness that we grouped as still being built.
-- unit: clusters
SELECT count(DISTINCT cluster) AS value FROM "city-clusters" WHERE weakness_kind = 'still being built';

-- name: kinds-of-weakness
-- Groups into which we put the weaknesses.
-- unit: kinds
SELECT count(DISTINCT weakness_kind) AS value FROM "city-clusters";

-- name: core-cities
-- Core cities named, in all clusters.
-- unit: cities
SELECT count(*) AS value FROM "city-clusters" WHERE aspect = 'core city';

-- name: core-cities-yangtze-delta
-- Core cities named for the Yangtze River Delta.
-- unit: cities
SELECT count(*) AS value FROM "city-clusters" WHERE aspect = 'core city' AND cluster = 'Yangtze River Delta';

-- name: core-cities-middle-yangtze
-- Core cities named for the Middle Yangtze.
-- unit: cities
SELECT count(*) AS value FROM "city-clusters" WHERE aspect = 'core city' AND cluster = 'Middle Yangtze';

-- name: lead-firms
-- Lead firms named, in all clusters.
-- unit: firms
SELECT count(*) AS value FROM "city-clusters" WHERE aspect = 'lead firm';

-- name: lead-firms-yangtze-delta
-- Lead firms named for the Yangtze River Delta.
-- unit: firms
SELECT count(*) AS value FROM "city-clusters" WHERE aspect = 'lead firm' AND cluster = 'Yangtze River Delta';

-- name: lead-firms-bay-area
-- Lead firms named for the Greater Bay Area.
-- unit: firms
SELECT count(*) AS value
FROM "city-clusters" WHERE aspect = 'lead firm' AND cluster = 'Guangdong-Hong Kong-Macao Greater Bay Area';

-- name: clusters-with-lead-firms
-- Clusters for which a lead firm is named.
-- unit: clusters
SELECT count(DISTINCT cluster) AS value FROM "city-clusters" WHERE aspect = 'lead firm';

-- name: platforms
-- Shared platforms named, in all clusters.
-- unit: platforms
SELECT count(*) AS value FROM "city-clusters" WHERE aspect = 'platform';

-- name: platforms-bay-area
-- Shared platforms named for the Greater Bay Area.
-- unit: platforms
SELECT count(*) AS value
FROM "city-clusters" WHERE aspect = 'platform' AND cluster = 'Guangdong-Hong Kong-Macao Greater Bay Area';

-- name: cells
-- Pairs of a cluster and one of three aspects that hold names: core cities, lead firms, shared platforms.
-- unit: cells
SELECT 3 * count(DISTINCT cluster) AS value FROM "city-clusters";

-- name: blank-cells
-- Those of the pairs for which the essay names nothing.
-- unit: cells
SELECT
  3 * count(DISTINCT cluster)
  - count(DISTINCT cluster || '/' || aspect) FILTER (aspect IN ('core city', 'lead firm', 'platform')) AS value
FROM "city-clusters";
