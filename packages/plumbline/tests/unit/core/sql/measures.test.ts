import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../src/core/sql/database.ts';
import { namedQuery } from '../../../helpers/named-query.ts';
import { runMeasure } from '../../../../src/core/sql/measures.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';

const connection = await openDatabase([]);
afterAll(() => connection.closeSync());

const run = async (sql: string) => {
  const problems: Problem[] = [];
  const query = namedQuery({ unit: 'parks', sql });
  const measure = await runMeasure(connection, 'x', query, [], problems);
  return measure ? measure.value : problems[0]!.message;
};

test.each([
  ['SELECT 3 AS value', 3],
  ['SELECT 1.85::DECIMAL(5, 2) AS value', 1.85],
  ['SELECT 1 / 3 AS value', 1 / 3],
  ['SELECT sum(9007199254740::BIGINT) AS value', 9007199254740],
  ['SELECT count(*) AS value FROM range(5)', 5],
  ['SELECT NULL AS value', null],
  ['SELECT true AS value', 'expected a number, got "true".'],
  ["SELECT '' AS value", 'expected a number, got "".'],
  ["SELECT 'infinity'::DOUBLE AS value", 'expected a number, got "Infinity".'],
  ["SELECT DATE '2000-01-01' AS value", 'expected a number, got "2000-01-01".'],
  ['SELECT 1 AS value WHERE false', 'expected one row with one column "value", got "0 rows".'],
])('runMeasure("%s") returns %j', async (sql, value) => expect(await run(sql)).toBe(value));
