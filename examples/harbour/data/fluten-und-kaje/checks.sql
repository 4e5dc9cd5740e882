-- name: keine-flut-ueber-der-kante-bei-offenem-tor
-- Keine Flut, bei der das Sperrwerk offen blieb, erreichte die Kante der Alten Kaje.
SELECT 0 AS expected, count(*) AS actual FROM "fluten-und-kaje" WHERE anlass = 'blieb offen' AND ueber_kante_cm >= 0;
