-- name: winter
-- Winter, über die der Bericht reicht.
-- unit: Winter
SELECT count(*) AS value FROM sperrwerk;

-- name: winter-je-haelfte
-- Winter seit der Änderung der Marke; ebenso viele lagen davor.
-- unit: Winter
SELECT count(*) AS value FROM sperrwerk WHERE winter >= '2019/20';

-- name: schliessungen-davor
-- Schließungen in den Wintern 2014/15 bis 2018/19.
-- unit: Schließungen
SELECT sum(schliessungen) AS value FROM sperrwerk WHERE winter < '2019/20';

-- name: schliessungen-seither
-- Schließungen in den Wintern 2019/20 bis 2023/24.
-- unit: Schließungen
SELECT sum(schliessungen) AS value FROM sperrwerk WHERE winter >= '2019/20';

-- name: stunden-davor
-- Stunden, in denen das Sperrwerk zu war, in den Wintern 2014/15 bis 2018/19.
-- unit: Stunden
SELECT sum(stunden) AS value FROM sperrwerk WHERE winter < '2019/20';

-- name: stunden-seither
-- Stunden, in denen das Sperrwerk zu war, in den Wintern 2019/20 bis 2023/24.
-- unit: Stunden
SELECT sum(stunden) AS value FROM sperrwerk WHERE winter >= '2019/20';

-- name: faehre-davor
-- Ausgefallene Abfahrten der Fähre in den Wintern 2014/15 bis 2018/19.
-- unit: Abfahrten
SELECT sum(faehre) AS value FROM sperrwerk WHERE winter < '2019/20';

-- name: faehre-seither
-- Ausgefallene Abfahrten der Fähre in den Wintern 2019/20 bis 2023/24.
-- unit: Abfahrten
SELECT sum(faehre) AS value FROM sperrwerk WHERE winter >= '2019/20';

-- name: kutter-davor
-- Ausgefallene Ausfahrten von Kuttern in den Wintern 2014/15 bis 2018/19.
-- unit: Ausfahrten
SELECT sum(kutter) AS value FROM sperrwerk WHERE winter < '2019/20';

-- name: kutter-seither
-- Ausgefallene Ausfahrten von Kuttern in den Wintern 2019/20 bis 2023/24.
-- unit: Ausfahrten
SELECT sum(kutter) AS value FROM sperrwerk WHERE winter >= '2019/20';

-- name: fracht-davor
-- Ausgefallene Anläufe von Frachtschiffen in den Wintern 2014/15 bis 2018/19.
-- unit: Anläufe
SELECT sum(fracht) AS value FROM sperrwerk WHERE winter < '2019/20';

-- name: fracht-seither
-- Ausgefallene Anläufe von Frachtschiffen in den Wintern 2019/20 bis 2023/24.
-- unit: Anläufe
SELECT sum(fracht) AS value FROM sperrwerk WHERE winter >= '2019/20';

-- name: abstand-2014
-- Abstand der Kante der Alten Kaje von der Marke im Oktober 2014.
-- unit: cm
SELECT kaje_cm - marke_cm AS value FROM sperrwerk WHERE winter = '2014/15';

-- name: abstand-2023
-- Abstand der Kante der Alten Kaje von der Marke im Oktober 2023.
-- unit: cm
SELECT kaje_cm - marke_cm AS value FROM sperrwerk WHERE winter = '2023/24';

-- name: winter-unter-der-marke
-- Winter, in denen die Kante der Alten Kaje unter der Marke lag.
-- unit: Winter
SELECT count(*) AS value FROM sperrwerk WHERE kaje_cm < marke_cm;

-- name: gesunken
-- Um so viel lag die Kante der Alten Kaje im Oktober 2023 niedriger als im Oktober 2014.
-- unit: cm
SELECT max(kaje_cm) - min(kaje_cm) AS value FROM sperrwerk WHERE winter IN ('2014/15', '2023/24');
