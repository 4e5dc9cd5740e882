/** The precision of a computed value agrees with interval arithmetic over the values that the sources allow. */
import { afterAll, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/data/datasets.ts';
import type { Field } from '../../../../src/core/data/data-package.ts';
import { precisions, type Precision } from '../../../../src/core/data/precision.ts';
import { loadRows, openMemory } from '../../../../src/core/sql/database.ts';
import { isSound } from '../../../../src/core/sql/precision/resulting-precision.ts';
import { numbersOf, precisionsOf } from '../../../../src/core/sql/precision/trials.ts';

const connection = await openMemory();
afterAll(() => connection.closeSync());

const field = (name: string, type: Field['type'], precisionIn?: string): Field => ({
  name,
  type,
  title: name,
  description: name,
  unit: 'people',
  ...(precisionIn && { precisionIn }),
});
const fields = [
  field('id', 'string'),
  field('value', 'number', 'precision'),
  field('to', 'number', 'precision'),
  field('precision', 'string'),
];

type Operand = [value: number, precision: Precision, to?: number];

let tables = 0;

/** The precision of a query over a table `t` with one row for each operand, by the ids "a", "b" and so on. */
async function precisionOfQuery(sql: string, ...operands: Operand[]): Promise<string> {
  const id = `t${tables++}`;
  const rows = operands.map(([value, precision, to], i) => ({ id: 'abcd'[i]!, value, to: to ?? null, precision }));
  const dataset = { id, rows, query: undefined, schema: { fields, primaryKey: ['id'] } } as unknown as Dataset;
  await loadRows(connection, id, fields, rows);
  const query = sql
    .replace(/FROM t\b/g, `FROM ${id}`)
    .replace(/\b([abcd])\b/g, `(SELECT value FROM ${id} WHERE id = '$1')`);
  const read = () => numbersOf(connection, query, () => 'value');
  const found = await precisionsOf(connection, { hedged: [dataset], derived: [] }, read);
  return found.get('value') ?? 'exactly';
}

interface Bounds {
  low: number;
  high: number;
}

/** What a source allows; `about` has no bounds that a sum or quotient could carry. */
const bounds = ([value, precision]: Operand): Bounds => ({
  low: ['less than', 'at most'].includes(precision) ? 0 : value,
  high: ['more than', 'at least'].includes(precision) ? Infinity : value,
});

const operations: Record<string, (x: Bounds, y: Bounds) => Bounds> = {
  'a + b': (x, y) => ({ low: x.low + y.low, high: x.high + y.high }),
  'a - b': (x, y) => ({ low: x.low - y.high, high: x.high - y.low }),
  'a * b': (x, y) => ({ low: x.low * y.low, high: x.high * y.high }),
  'a / b': (x, y) => ({ low: x.low / y.high, high: y.low === 0 ? Infinity : x.high / y.low }),
};

const oneSided: Precision[] = ['exactly', 'at least', 'more than', 'at most', 'less than'];
const cases = Object.keys(operations).flatMap((operation) =>
  oneSided.flatMap((first) => oneSided.map((second) => [operation, first, second] as const)),
);

test.each(cases)('%s of "%s" and "%s" has the bound that follows, and no other', async (operation, first, second) => {
  const [x, y]: [Operand, Operand] = [
    [600, first],
    [20, second],
  ];
  const value = { 'a + b': 620, 'a - b': 580, 'a * b': 12_000, 'a / b': 30 }[operation]!;
  const { low, high } = operations[operation]!(bounds(x), bounds(y));
  const result = await precisionOfQuery(`SELECT ${operation} AS value`, x, y);
  const [isAbove, isBelow] = [low >= value - 1e-9, high <= value + 1e-9];
  const expected =
    isAbove && isBelow
      ? ['exactly']
      : isAbove
        ? ['more than', 'at least']
        : isBelow
          ? ['less than', 'at most']
          : ['none'];
  expect(expected).toContain(result);
  // Strict if one of the two is.
  if (expected.length === 2)
    expect(result).toBe(
      [first, second].some((one) => one === 'more than' || one === 'less than') ? expected[0] : expected[1],
    );
});

test.each<[sql: string, result: string, operands: Operand[]]>([
  [
    'SELECT a / b AS value',
    'about',
    [
      [49_000, 'about'],
      [1_850_000, 'about'],
    ],
  ],
  [
    'SELECT a + b AS value',
    'none',
    [
      [500, 'more than'],
      [1000, 'about'],
    ],
  ],
  [
    'SELECT a + b AS value',
    'about',
    [
      [500, 'nearly'],
      [1000, 'just over'],
    ],
  ],
  ['SELECT 7 * a AS value', 'just over', [[500, 'just over']]],
  ['SELECT 100 - a AS value', 'more than', [[3, 'less than']]],
  ['SELECT 100 - a AS value', 'just over', [[3, 'nearly']]],
  ['SELECT a AS value', 'about', [[20, 'between', 30]]],
  [
    'SELECT count(*) AS value FROM t',
    'exactly',
    [
      [500, 'more than'],
      [3, 'about'],
    ],
  ],
  ['SELECT count(*) AS value FROM t WHERE value > 500', 'more than', [[500, 'more than']]],
  ['SELECT count(*) AS value FROM t WHERE value > 600', 'at least', [[500, 'more than']]],
  [
    'SELECT a > 10 AND b > 0 AS value',
    'exactly',
    [
      [500, 'more than'],
      [3, 'exactly'],
    ],
  ],
  [
    'SELECT sum(value) / 2 AS value FROM t',
    'less than',
    [
      [4, 'at most'],
      [5, 'less than'],
      [6, 'exactly'],
    ],
  ],
  [
    'SELECT max(value) - min(value) AS value FROM t',
    'none',
    [
      [4, 'more than'],
      [5, 'more than'],
    ],
  ],
])('%s is %s', async (sql, result, operands) => {
  expect(await precisionOfQuery(sql, ...operands)).toBe(result);
});

test('an author may state a weaker precision, and no stronger or other one', () => {
  const sound = precisions.filter((one) => isSound(one, 'more than'));
  expect(sound).toEqual(['at least', 'more than']);
  expect(precisions.filter((one) => isSound(one, 'none'))).toEqual([]);
  expect(precisions.filter((one) => isSound(one, 'exactly'))).toEqual(['exactly', 'about']);
});
