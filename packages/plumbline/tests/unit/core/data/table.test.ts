import { expect, test } from 'vitest';
import type { TableSchema } from '../../../../src/core/data/data-package.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { rowKey, rowNumber, readTable } from '../../../../src/core/data/table.ts';

const words = { title: 'T', description: 'D.', unit: 'u' };
const schema: TableSchema = {
  fields: [
    { name: 'town', type: 'string', ...words },
    { name: 'code', type: 'string', ...words, constraints: { unique: true } },
    { name: 'bridges', type: 'integer', ...words },
  ],
  primaryKey: ['town'],
};

function read(content: string): { rows: unknown[]; places: (string | undefined)[] } {
  const problems: Problem[] = [];
  const place = { file: 'data/x/data.csv', descriptor: 'data/x/datapackage.json', derived: false };
  const rows = readTable(content, schema, place, problems);
  return { rows, places: problems.map((problem) => problem.place) };
}

test('readTable(content) returns typed rows in file order, with null for blanks', () => {
  expect(read('town,code,bridges\nCedar,,5\n"Alder, Upper",A1,\n')).toEqual({
    rows: [
      { town: 'Cedar', code: null, bridges: 5 },
      { town: 'Alder, Upper', code: 'A1', bridges: null },
    ],
    places: [],
  });
});

test('readTable(content) keeps line breaks and doubled quotes inside a quoted cell', () => {
  expect(read('town,code,bridges\n"Al\n""der""",A1,1\n').rows).toEqual([{ town: 'Al\n"der"', code: 'A1', bridges: 1 }]);
});

test('readTable(content) accepts a header without rows', () => {
  expect(read('town,code,bridges\n')).toEqual({ rows: [], places: [] });
});

test('readTable(content) reports the missing header of an empty file', () => {
  expect(read('').places).toEqual(['row 1']);
});

test('readTable(content) allows several blanks in a unique field', () => {
  expect(read('town,code,bridges\nAlder,,1\nBirch,,2\n').places).toEqual([]);
});

test('readTable(content) reports every invalid cell, and does not check the key of its row', () => {
  const { rows, places } = read('town,code,bridges\nAlder,A1,x\nAlder,A1,2\nAlder,B1,3\nBirch ,,y\n');
  expect(places).toEqual(['row 2, column "bridges"', 'row 5, column "town"', 'row 5, column "bridges"', 'row 4']);
  expect(rows).toHaveLength(2);
});

test('rowNumber(index) counts the header of a file, but a query has none', () => {
  expect([rowNumber(0, { derived: false }), rowNumber(0, { derived: true })]).toEqual(['row 2', 'result row 1']);
});

test('rowKey(row, key) joins the values in the order of the key', () => {
  expect(rowKey({ year: 2000, town: 'Alder', bridges: null }, ['town', 'year', 'bridges'])).toBe('Alder/2000/');
});

test('rowKey(row, key) tells keys of several fields apart whose values contain "/" or its code', () => {
  const values = [
    ['a/b', 'c'],
    ['a', 'b/c'],
    ['a~1b', 'c'],
    ['a', 'b~1c'],
    ['a~01b', 'c'],
    ['a~0', '1b/c'],
    ['a~', '/b/c'],
  ];
  const keys = values.map(([town, code]) => rowKey({ town: town!, code: code! }, ['town', 'code']));
  expect(new Set(keys).size).toBe(values.length);
  expect(keys.slice(0, 3)).toEqual(['a~1b/c', 'a/b~1c', 'a~01b/c']);
  expect(rowKey({ town: 'a/b~1', code: '' }, ['town'])).toBe('a/b~1');
});

test('rows whose keys differ in the place of "/" are two rows', () => {
  const problems: Problem[] = [];
  const place = { file: 'data/x/data.csv', descriptor: 'data/x/datapackage.json', derived: false };
  const both = { ...schema, primaryKey: ['town', 'code'] };
  expect(readTable('town,code,bridges\na/b,c,1\na,b/c,2\n', both, place, problems)).toHaveLength(2);
  expect(problems).toEqual([]);
});
