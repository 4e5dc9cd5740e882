-- name: ab-der-marke-zu
-- Das Sperrwerk war genau bei den Fluten zu, die die Marke ihres Winters erreichten.
SELECT 0 AS expected, count(*) FILTER ((hoehe_cm >= marke_cm) <> (sturmfluten.sperrwerk = 'zu')) AS actual
FROM sturmfluten JOIN sperrwerk USING (winter);

-- name: tag-liegt-im-winter
-- Jeder Tag liegt in dem Winter, der bei ihm steht.
SELECT 0 AS expected, count(*) FILTER (winter[:4]::INTEGER <> year(tag) - (month(tag) < 7)::INTEGER) AS actual
FROM sturmfluten;

-- name: schliessungen-und-fluten
-- Das Sperrwerk wurde so oft geschlossen, wie Tabelle 1 Fluten bei geschlossenem Sperrwerk nennt.
-- discrepancy: Für den Winter 2021/22 nennt Tabelle 2 des Berichts 9 Schließungen, Tabelle 1 aber nur 8 Fluten, bei denen das Sperrwerk zu war. Der Bericht erklärt das nicht.
SELECT
  (SELECT sum(schliessungen) FROM sperrwerk) AS expected,
  (SELECT count(*) FROM sturmfluten WHERE sperrwerk = 'zu') AS actual;
