import { expect, test } from 'vitest';
import { openDatabase } from '../../../../src/core/sql/database.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { referencedTables } from '../../../../src/core/sql/referenced-tables.ts';

// The database is empty: queries are parsed, not run.
const connection = await openDatabase([]);
const known = new Set(['bridges', 'towns', 'a-b', 'sources']);

async function read(sql: string): Promise<{ reads: string[] | undefined; problems: Problem[] }> {
  const problems: Problem[] = [];
  return { reads: await referencedTables(connection, sql, known, { file: 'query.sql' }, problems), problems };
}

test.each([
  ['a join by USING', 'SELECT * FROM bridges JOIN towns USING (town);', ['bridges', 'towns']],
  ['a name in quotes', 'SELECT * FROM "a-b" ORDER BY 1', ['a-b']],
  ['a name in capitals', 'SELECT * FROM Towns', ['towns']],
  [
    'a subquery',
    'SELECT (SELECT max(town) FROM towns) FROM bridges WHERE x IN (FROM "a-b")',
    ['a-b', 'bridges', 'towns'],
  ],
  ['a union', 'SELECT town FROM towns UNION ALL SELECT town FROM bridges', ['bridges', 'towns']],
  ['one table twice', 'SELECT * FROM towns a, towns b', ['towns']],
  ['no table', 'SELECT 1 AS expected, 1 AS actual -- nothing', []],
  ['a WITH of its own', 'WITH t AS (SELECT * FROM towns) SELECT * FROM t', ['towns']],
  ['a WITH named like what it reads', 'WITH towns AS (SELECT * FROM towns) SELECT * FROM towns', ['towns']],
  [
    'a WITH that reads itself',
    'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) FROM n',
    [],
  ],
])('referencedTables(connection, sql) finds the tables of %s', async (_, sql, expected) => {
  expect(await read(sql)).toEqual({ reads: expected, problems: [] });
});

test('referencedTables(connection, sql) reports the line of a syntax error', async () => {
  const { reads, problems } = await read('SELECT *\nFROM towns\nORDRE BY town\n');
  expect(reads).toBeUndefined();
  expect(problems).toMatchObject([{ place: 'line 3' }]);
});

test.each(['DROP TABLE towns', 'SELECT 1; SELECT 2', 'INSTALL httpfs', '', 'SELECT 1; DELETE FROM towns'])(
  'referencedTables(connection, "%s") accepts one SELECT and nothing else',
  async (sql) => {
    const { reads, problems } = await read(sql);
    expect(reads).toBeUndefined();
    expect(problems).toHaveLength(1);
  },
);

test('referencedTables(connection, sql) does not report a dataset with reported problems', async () => {
  const problems: Problem[] = [{ file: 'data/rivers/datapackage.json', message: 'broken.', hint: 'Mend it.' }];
  expect(await referencedTables(connection, 'FROM rivers', known, { file: 'query.sql' }, problems)).toEqual(['rivers']);
  expect(problems).toHaveLength(1);
});
