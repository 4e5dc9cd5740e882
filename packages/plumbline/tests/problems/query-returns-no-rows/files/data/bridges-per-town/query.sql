SELECT town, bank, max(bridges) FILTER (year = 1900) AS "then", max(bridges) FILTER (year = 2000) AS now
FROM bridges JOIN towns USING (town)
WHERE town = 'Elm'
GROUP BY town, bank
ORDER BY town;
