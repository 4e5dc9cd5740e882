-- name: every-prefecture
-- All 48 prefectures have a rate.
SELECT 48 AS expected, count(per_million)::INTEGER AS actual FROM "initiatives-per-million";
