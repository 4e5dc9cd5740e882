-- The towns.
COPY (SELECT * FROM towns) TO 'towns.csv';
