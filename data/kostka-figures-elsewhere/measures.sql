-- name: funds-at-target-share
-- Share of guidance funds that had reached their target by 2021, as a later study reports it.
-- unit: percent of funds
SELECT value FROM "kostka-figures-elsewhere" WHERE id = 'funds-at-target';
