DELETE FROM bridges; SELECT town, bank, max(bridges) FILTER (year = 1900) AS "then", max(bridges) FILTER (year = 2000) AS now
FROM bridges JOIN towns USING (town)
GROUP BY town, bank
ORDER BY town;
