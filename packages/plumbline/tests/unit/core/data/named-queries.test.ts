import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { readNamedQueries } from '../../../../src/core/data/named-queries.ts';

const read = (content: string | undefined, problems: Problem[] = []) =>
  readNamedQueries(content, 'checks.sql', problems);

test('readNamedQueries(undefined) is empty: a dataset need not have checks', () => {
  expect(read(undefined)).toEqual([]);
});

test('readNamedQueries(content) joins the lines of a sentence and of a discrepancy', () => {
  const [query] = read('-- name: a-b\n-- One\n-- sentence.\n-- discrepancy: Known\n--   since 1990.\nSELECT 1;\n');
  expect(query).toEqual({
    name: 'a-b',
    sentence: 'One sentence.',
    discrepancy: 'Known since 1990.',
    sql: 'SELECT 1',
    file: 'checks.sql',
    line: 1,
  });
});

test('readNamedQueries(content) keeps a comment inside the SQL', () => {
  const [query] = read('-- name: a\n-- Holds.\nSELECT 1\n-- the second half\n  + 1;\n');
  expect(query!.sql).toBe('SELECT 1\n-- the second half\n  + 1');
});

test('readNamedQueries(content) allows comments above the first name', () => {
  const problems: Problem[] = [];
  expect(read('-- What the survey adds up to.\n\n-- name: a\n-- Holds.\nSELECT 1;\n', problems)).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('readNamedQueries(content) records the line of each name', () => {
  expect(read('\n-- name: a\n-- A.\nSELECT 1;\n\n-- name: b\n-- B.\nSELECT 2;\n').map(({ line }) => line)).toEqual([
    2, 6,
  ]);
});

test('readNamedQueries(content) reports and leaves out a name without a query', () => {
  const problems: Problem[] = [];
  expect(read('-- name: a\n-- A.\n', problems)).toEqual([]);
  expect(problems).toHaveLength(1);
});
