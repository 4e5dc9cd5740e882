/* other */ ATTACH 'other.db';
SELECT * FROM other.towns;
