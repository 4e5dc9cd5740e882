-- name: sectors
-- Sectors in the table.
-- unit: sectors
SELECT count(DISTINCT sector) AS value FROM "third-front-sectors";

-- name: chengdu-sectors
-- Sectors with a place in today's Chengdu.
-- unit: sectors
SELECT count(DISTINCT sector) AS value FROM "third-front-sectors" WHERE prefecture_today = 'Chengdu';

-- name: mianyang-sectors
-- Sectors with a place in today's Mianyang.
-- unit: sectors
SELECT count(DISTINCT sector) AS value FROM "third-front-sectors" WHERE prefecture_today = 'Mianyang';

-- name: leshan-sectors
-- Sectors with a place in today's Leshan.
-- unit: sectors
SELECT count(DISTINCT sector) AS value FROM "third-front-sectors" WHERE prefecture_today = 'Leshan';
