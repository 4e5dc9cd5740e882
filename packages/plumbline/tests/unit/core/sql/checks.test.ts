import { expect, test } from 'vitest';
import { namedQuery } from '../../../helpers/named-query.ts';
import { runCheck } from '../../../../src/core/sql/checks.ts';
import { openDatabase } from '../../../../src/core/sql/database.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';

const connection = await openDatabase([]);

async function run(sql: string, discrepancy?: string): Promise<{ holds: boolean | undefined; problems: number }> {
  const problems: Problem[] = [];
  const query = namedQuery({ sentence: 'They agree.', discrepancy, sql, file: 'checks.sql' });
  const check = await runCheck(connection, 'towns', query, [], problems);
  return { holds: check?.holds, problems: problems.length };
}

test.each([
  ['whole numbers of different types', 'SELECT 7 AS expected, 7::HUGEINT AS actual', true],
  ['sums of fractions', 'SELECT 0.3::DOUBLE AS expected, 0.1::DOUBLE + 0.2::DOUBLE AS actual', true],
  ['a number and its decimals', 'SELECT 5 AS expected, 5.00 AS actual', true],
  ['text', "SELECT 'Alder' AS expected, 'Alder' AS actual", true],
  ['different numbers', 'SELECT 1000000 AS expected, 1000001 AS actual', false],
  ['different text', "SELECT 'Alder' AS expected, 'Birch' AS actual", false],
  ['nothing and nothing', 'SELECT NULL AS expected, NULL AS actual', false],
  ['zero and nothing', 'SELECT 0 AS expected, NULL AS actual', false],
  ['zero and empty text', "SELECT 0 AS expected, '' AS actual", false],
])('runCheck(connection, query) compares %s', async (_, sql, holds) => {
  expect(await run(sql)).toEqual({ holds, problems: holds ? 0 : 1 });
});

test('runCheck(connection, query) accepts a declared difference, and reports one that no longer exists', async () => {
  expect(await run('SELECT 8 AS expected, 7 AS actual', 'They differ.')).toEqual({ holds: false, problems: 0 });
  expect(await run('SELECT 7 AS expected, 7 AS actual', 'They differ.')).toEqual({ holds: true, problems: 1 });
});
