-- name: mittlere-ueber-der-kante
-- Fluten unter 130 cm in den Wintern 2019/20 bis 2023/24, die die Kante der Alten Kaje erreichten.
-- unit: Fluten
SELECT count(*) AS value FROM "fluten-und-kaje" WHERE anlass = 'nur neue Marke' AND ueber_kante_cm >= 0;

-- name: mittlere-unter-der-kante
-- Fluten unter 130 cm in den Wintern 2019/20 bis 2023/24, die unter der Kante der Alten Kaje blieben.
-- unit: Fluten
SELECT count(*) AS value FROM "fluten-und-kaje" WHERE anlass = 'nur neue Marke' AND ueber_kante_cm < 0;
