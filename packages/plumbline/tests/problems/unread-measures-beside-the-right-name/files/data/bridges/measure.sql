-- name: three
-- Three.
-- unit: towns
SELECT 3 AS value;
