-- name: text-and-note
-- The total in the chapter's text is the total in its note.
-- discrepancy: The text says US$1,600 billion was raised; note 2 says about 672 billion in the end. CSET shows why: its target is 1,550 billion and the money raised 672.
SELECT (SELECT usd_bn FROM "igf-totals" WHERE id = 'kostka-text') AS expected, (SELECT usd_bn FROM "igf-totals" WHERE id = 'kostka-note') AS actual;

-- name: note-is-cset
-- The total in note 2 is CSET's figure for money raised.
SELECT (SELECT usd_bn FROM "igf-totals" WHERE id = 'cset-raised') AS expected, (SELECT usd_bn FROM "igf-totals" WHERE id = 'kostka-note') AS actual;

-- name: text-is-near-a-target
-- The total the text calls raised is CSET's target, rounded to a tenth of a trillion.
SELECT (SELECT usd_bn / 1000.0 FROM "igf-totals" WHERE id = 'kostka-text') AS expected, (SELECT round(usd_bn / 100.0) / 10 FROM "igf-totals" WHERE id = 'cset-target') AS actual;

-- name: cset-share-in-dollars
-- CSET's funds had raised 43 percent of their target, in dollars.
SELECT 43 AS expected, round(100.0 * (SELECT usd_bn FROM "igf-totals" WHERE id = 'cset-raised') / (SELECT usd_bn FROM "igf-totals" WHERE id = 'cset-target')) AS actual;

-- name: cset-share-in-yuan
-- CSET's funds had raised 43 percent of their target, in yuan.
SELECT 43 AS expected, round(100.0 * (SELECT rmb_bn FROM "igf-totals" WHERE id = 'cset-raised') / (SELECT rmb_bn FROM "igf-totals" WHERE id = 'cset-target')) AS actual;

-- name: levels-in-yuan
-- The sum carried for the three levels is the sum of the three, in yuan.
SELECT (SELECT rmb_bn FROM "igf-totals" WHERE id = 'kostka-levels') AS expected, round(1000 * sum(rmb_tn)) AS actual FROM "igf-by-level";

-- name: levels-in-dollars
-- The sum carried for the three levels is the sum of the three, in dollars.
SELECT (SELECT usd_bn FROM "igf-totals" WHERE id = 'kostka-levels') AS expected, sum(usd_bn) AS actual FROM "igf-by-level";
