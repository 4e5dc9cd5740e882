-- name: prefectures
-- Prefectures with a cluster of their own.
-- unit: prefectures
SELECT count(DISTINCT adcode) AS value FROM "anhui-emerging-industries" WHERE kind = 'cluster';

-- name: clusters
-- Clusters named, each as often as it is named.
-- unit: clusters
SELECT count(*) AS value FROM "anhui-emerging-industries" WHERE kind = 'cluster';

-- name: new-energy-vehicles
-- How often new energy vehicles are named as a cluster.
-- unit: times
SELECT count(*) AS value FROM "anhui-emerging-industries" WHERE kind = 'cluster' AND item = 'New energy vehicles';

-- name: blocks
-- Groups of rows that share an entry of the last column.
-- unit: blocks
SELECT count(DISTINCT block) AS value FROM "anhui-emerging-industries";

-- name: smart-technology-prefectures
-- Prefectures that share smart technology, AI and green food.
-- unit: prefectures
SELECT count(DISTINCT adcode) AS value FROM "anhui-emerging-industries" WHERE block = 'Smart technology';

-- name: new-materials-prefectures
-- Prefectures that share the new materials.
-- unit: prefectures
SELECT count(DISTINCT adcode) AS value FROM "anhui-emerging-industries" WHERE block = 'New materials';

-- name: hefei-clusters
-- Clusters of Hefei.
-- unit: clusters
SELECT count(*) AS value FROM "anhui-emerging-industries" WHERE kind = 'cluster' AND prefecture = 'Hefei';

-- name: wuhu-clusters
-- Clusters of Wuhu.
-- unit: clusters
SELECT count(*) AS value FROM "anhui-emerging-industries" WHERE kind = 'cluster' AND prefecture = 'Wuhu';

-- name: maanshan-clusters
-- Clusters of Ma'anshan.
-- unit: clusters
SELECT count(*) AS value FROM "anhui-emerging-industries" WHERE kind = 'cluster' AND prefecture = 'Ma''anshan';

-- name: huaibei-clusters
-- Clusters of Huaibei.
-- unit: clusters
SELECT count(*) AS value FROM "anhui-emerging-industries" WHERE kind = 'cluster' AND prefecture = 'Huaibei';

-- name: prefectures-with-one
-- Prefectures with one cluster alone.
-- unit: prefectures
SELECT count(*) AS value
FROM (SELECT adcode FROM "anhui-emerging-industries" WHERE kind = 'cluster' GROUP BY adcode HAVING count(*) = 1);

-- name: sectors-named
-- Sectors in the last column of the table as read here, the new materials as one.
-- unit: sectors
SELECT count(DISTINCT CASE WHEN block = 'New materials' THEN block ELSE item END) AS value
FROM "anhui-emerging-industries" WHERE kind = 'sector';
