-- name: hohe-davor
-- Fluten von 130 cm und mehr in den Wintern 2014/15 bis 2018/19.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten WHERE hoehe_cm >= 130 AND winter < '2019/20';

-- name: hohe-seither
-- Fluten von 130 cm und mehr in den Wintern 2019/20 bis 2023/24.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten WHERE hoehe_cm >= 130 AND winter >= '2019/20';

-- name: mittlere-davor
-- Fluten unter 130 cm in den Wintern 2014/15 bis 2018/19.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten WHERE hoehe_cm < 130 AND winter < '2019/20';

-- name: mittlere-seither
-- Fluten unter 130 cm in den Wintern 2019/20 bis 2023/24.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten WHERE hoehe_cm < 130 AND winter >= '2019/20';

-- name: alle
-- Fluten von 110 cm und mehr in allen Wintern.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten;

-- name: alle-davor
-- Fluten von 110 cm und mehr in den Wintern 2014/15 bis 2018/19.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten WHERE winter < '2019/20';

-- name: alle-seither
-- Fluten von 110 cm und mehr in den Wintern 2019/20 bis 2023/24.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten WHERE winter >= '2019/20';

-- name: zu-in-2021-22
-- Fluten des Winters 2021/22, bei denen das Sperrwerk zu war.
-- unit: Fluten
SELECT count(*) AS value FROM sturmfluten WHERE winter = '2021/22' AND sperrwerk = 'zu';
