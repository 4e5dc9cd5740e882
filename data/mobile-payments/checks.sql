-- name: implied-american-figure
-- The article's 790 billion US dollars and its multiple of 11 imply 71.8 billion for the United States.
SELECT 71.8 AS expected, value_usd_bn AS actual FROM "mobile-payments" WHERE count = 'article' AND country = 'United States';

-- name: multiple-agrees-with-mckinsey
-- The McKinsey Global Institute's two figures round to the article's multiple.
SELECT 11 AS expected, round(max(value_usd_bn) / min(value_usd_bn)) AS actual FROM "mobile-payments" WHERE count = 'consumption';

-- name: multiple-of-the-wider-count
-- Counted wider, China's payments are the same multiple of the American ones as in the article.
-- discrepancy: The article has China 11 times ahead of the United States in 2016; counting all third-party payments, others have it 49 times ahead.
SELECT 11 AS expected, round(max(value_usd_bn) / min(value_usd_bn)) AS actual FROM "mobile-payments" WHERE count = 'third-party';
