-- name: schliessungen-im-text
-- Die Schließungen der Tabelle ergeben die 41, die der Bericht im Text nennt.
SELECT 41 AS expected, sum(schliessungen) AS actual FROM sperrwerk;

-- name: stunden-der-summe
-- Die Stunden der Winter ergeben die Summe unter der Tabelle.
SELECT 232 AS expected, sum(stunden) AS actual FROM sperrwerk;

-- name: fahrten-der-summe
-- Die ausgefallenen Fahrten der Winter ergeben die Summen unter der Tabelle.
SELECT '202, 244, 104' AS expected, concat_ws(', ', sum(faehre), sum(kutter), sum(fracht)) AS actual FROM sperrwerk;
