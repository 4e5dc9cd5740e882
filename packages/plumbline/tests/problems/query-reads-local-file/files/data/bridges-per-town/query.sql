SELECT town, bank, max(bridges) FILTER (year = 1900) AS "then", max(bridges) FILTER (year = 2000) AS now
FROM read_csv('/etc/hosts') AS bridges JOIN towns USING (town)
GROUP BY town, bank
ORDER BY town;
