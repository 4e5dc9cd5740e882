-- name: prefectures
-- Prefectures with a count, in all three provinces.
-- unit: prefectures
SELECT count(*) AS value FROM "digital-initiatives";

-- name: provinces
-- Provinces whose prefectures are counted.
-- unit: provinces
SELECT count(DISTINCT province) AS value FROM "digital-initiatives";

-- name: years
-- Years that the counts of a prefecture run over, the same number for all.
-- unit: years
SELECT max(last_year - first_year + 1) AS value FROM "digital-initiatives"
HAVING min(last_year - first_year) = max(last_year - first_year);

-- name: provinces-to-2022
-- Provinces whose counts run from 2015 to 2022.
-- unit: provinces
SELECT count(DISTINCT province) AS value FROM "digital-initiatives" WHERE first_year = 2015 AND last_year = 2022;

-- name: leaders
-- Prefectures with at least as many initiatives as Hangzhou.
-- unit: prefectures
SELECT count(*) AS value FROM "digital-initiatives"
WHERE initiatives >= (SELECT initiatives FROM "digital-initiatives" WHERE prefecture = 'Hangzhou');

-- name: sichuan-prefectures
-- Prefectures listed for Sichuan.
-- unit: prefectures
SELECT count(*) AS value FROM "digital-initiatives" WHERE province = 'Sichuan';

-- name: sichuan-listed
-- Initiatives of the prefectures listed for Sichuan, added up.
-- unit: initiatives
SELECT sum(initiatives) AS value FROM "digital-initiatives" WHERE province = 'Sichuan';

-- name: sichuan-leaders
-- Prefectures of Sichuan with more than 20 initiatives.
-- unit: prefectures
SELECT count(*) AS value FROM "digital-initiatives" WHERE province = 'Sichuan' AND initiatives > 20;

-- name: sichuan-leaders-listed
-- Initiatives of Sichuan's prefectures with more than 20, added up.
-- unit: initiatives
SELECT sum(initiatives) AS value FROM "digital-initiatives" WHERE province = 'Sichuan' AND initiatives > 20;

-- name: sichuan-leaders-share
-- What Sichuan's prefectures with more than 20 initiatives have of all that are listed for the province.
-- unit: share
SELECT sum(initiatives) FILTER (initiatives > 20) / sum(initiatives) AS value
FROM "digital-initiatives" WHERE province = 'Sichuan';

-- name: zhejiang-prefectures
-- Prefectures listed for Zhejiang.
-- unit: prefectures
SELECT count(*) AS value FROM "digital-initiatives" WHERE province = 'Zhejiang';

-- name: zhejiang-listed
-- Initiatives of the prefectures listed for Zhejiang, added up.
-- unit: initiatives
SELECT sum(initiatives) AS value FROM "digital-initiatives" WHERE province = 'Zhejiang';

-- name: zhejiang-above-hangzhou
-- Prefectures of Zhejiang with more initiatives than its capital.
-- unit: prefectures
SELECT count(*) AS value FROM "digital-initiatives"
WHERE province = 'Zhejiang'
  AND initiatives > (SELECT initiatives FROM "digital-initiatives" WHERE prefecture = 'Hangzhou');

-- name: hangzhou-rank
-- Place of Hangzhou among the prefectures of Zhejiang by number of initiatives.
-- unit: rank
SELECT 1 + count(*) AS value FROM "digital-initiatives"
WHERE province = 'Zhejiang'
  AND initiatives > (SELECT initiatives FROM "digital-initiatives" WHERE prefecture = 'Hangzhou');

-- name: anhui-prefectures
-- Prefectures listed for Anhui.
-- unit: prefectures
SELECT count(*) AS value FROM "digital-initiatives" WHERE province = 'Anhui';

-- name: anhui-listed
-- Initiatives of the prefectures listed for Anhui, added up.
-- unit: initiatives
SELECT sum(initiatives) AS value FROM "digital-initiatives" WHERE province = 'Anhui';

-- name: hefei-rank
-- Place of Hefei among the prefectures of Anhui by number of initiatives; equal numbers share a place.
-- unit: rank
SELECT 1 + count(*) AS value FROM "digital-initiatives"
WHERE province = 'Anhui'
  AND initiatives > (SELECT initiatives FROM "digital-initiatives" WHERE prefecture = 'Hefei');

-- name: bozhou-over-hefei
-- How many times the initiatives of Hefei Bozhou has.
-- unit: times
SELECT
  max(initiatives) FILTER (prefecture = 'Bozhou') / max(initiatives) FILTER (prefecture = 'Hefei') AS value
FROM "digital-initiatives";
