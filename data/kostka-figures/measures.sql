-- name: civilian-share
-- Share of their output that almost all former military industries made for civilians by 1996, at the least.
-- unit: percent of output
SELECT value FROM "kostka-figures" WHERE id = 'civilian-output';

-- name: tacoma-investment
-- Money that local government is said to have put into Nanjing Tacoma.
-- unit: US$ billion
SELECT value FROM "kostka-figures" WHERE id = 'tacoma-investment';

-- name: tacoma-know-how
-- Price of know-how and rights for Nanjing Tacoma.
-- unit: US$ million
SELECT value FROM "kostka-figures" WHERE id = 'tacoma-know-how';

-- name: guizhou-fund-in-chinese
-- Guizhou's fund for new industry by the romanised Chinese of a title; ten yi are a billion.
-- unit: RMB billion
SELECT value / 10 AS value FROM "kostka-figures" WHERE id = 'guizhou-industry-fund-yi';

-- name: guizhou-fund-in-english
-- Guizhou's fund for new industry by the English beside it.
-- unit: RMB billion
SELECT value FROM "kostka-figures" WHERE id = 'guizhou-industry-fund';
