/** Other values that a source allows for its figures that are not exact: "more than 500" may be 501 or 500,000. */
import type { Field, TableSchema } from '../../data/data-package.ts';
import type { Dataset } from '../../data/datasets.ts';
import type { Row } from '../../data/table.ts';
import { endsIn, precisionOf, type Precision } from '../../data/precision.ts';
import { identifier, literal } from '../database.ts';

/** A change of values of one precision: of all, or of those whose numbers have a bit set or not. */
export interface Move {
  precision: Precision;
  /** Added to each value, as a share of it. Undefined for a range, whose ends are set to one of the two. */
  by?: number;
  end?: 'low' | 'high';
  /** The smallest change of its direction. */
  isSmallest: boolean;
  only?: { bit: number; is: 0 | 1 };
}

type Change = Pick<Move, 'by' | 'end'>;

const shares: Record<Exclude<Precision, 'exactly' | 'between'>, readonly number[]> = {
  about: [0.02, -0.02],
  nearly: [-1e-6, -0.05],
  'just over': [1e-6, 0.05],
  'more than': [1e-6, 1, 1000],
  'at least': [1e-6, 1, 1000],
  'less than': [-1e-6, -0.5, -0.999],
  'at most': [-1e-6, -0.5, -0.999],
};

function changesOf(precision: Precision): Change[] {
  if (precision === 'exactly') return [];
  if (precision === 'between') return [{ end: 'low' }, { end: 'high' }];
  return shares[precision].map((by) => ({ by }));
}

/**
 * All values change together, and then half of them, so that each pair of values is separated once: in a quotient of two, changes of
 * both could cancel out.
 * @param count of the values
 */
export function movesOf(precision: Precision, count: number): Move[] {
  const changes = changesOf(precision);
  const together = changes.map((change, i) => ({ ...change, precision, isSmallest: i === 0 }));
  const bits = Array.from({ length: Math.ceil(Math.log2(Math.max(1, count))) }, (_, bit) => bit);
  const halves = bits.flatMap((bit) =>
    ([0, 1] as const).flatMap((is) =>
      changes.map((change) => ({ ...change, precision, isSmallest: false, only: { bit, is } })),
    ),
  );
  return [...together, ...halves];
}

/** The precisions other than `exactly` that the rows of a dataset have. */
export function hedgesOf({ schema, rows }: Dataset): Set<Precision> {
  const fields = schema ? hedgedFields(schema) : [];
  const all = fields.flatMap((field) =>
    rows.flatMap((row) => (row[field.name] === null ? [] : precisionOf(field, row))),
  );
  return new Set(all.filter((precision) => precision !== 'exactly'));
}

/** The number of values in a dataset with a precision. Rows are counted with all their fields. */
export const countOf = ({ schema, rows }: Dataset, precision: Precision): number => {
  const fields = hedgedFields(schema!);
  const isHedged = (row: Row) => fields.some((field) => precisionOf(field, row) === precision);
  return rows.filter(isHedged).length * fields.length;
};

const hedgedFields = ({ fields }: TableSchema): Field[] =>
  fields.filter(({ precisionIn }) => precisionIn !== undefined);

/** A query that reads a table with values of one precision moved. @param from the number of its first such value */
export function movedTable({ id, schema }: Dataset, move: Move, from: number): string {
  const { precision, only } = move;
  const hedged = hedgedFields(schema!);
  const isHedged = (field: Field) => `${identifier(field.precisionIn!)} = ${literal(precision)}`;
  const moved = hedged.map((field, i) => {
    const name = identifier(field.name);
    const [low, high] = endsIn(schema!, field.precisionIn!).map((end) => identifier(end.name));
    const value = move.end ? (move.end === 'low' ? low! : high!) : byShare(name, field, move.by!);
    const number = `(${from} + ${ordinal} * ${hedged.length} + ${i})`;
    const isMoved = only ? ` AND (${number} >> ${only.bit}) & 1 = ${only.is}` : '';
    return `CASE WHEN ${isHedged(field)}${isMoved} THEN ${value} ELSE ${name} END AS ${name}`;
  });
  const rows = `count(*) FILTER (${hedged.map(isHedged).join(' OR ')}) OVER (ORDER BY rowid) - 1 AS ${ordinal}`;
  return `SELECT * EXCLUDE (${ordinal}) REPLACE (${moved.join(', ')}) FROM (SELECT *, ${rows} FROM main.${identifier(id)})`;
}

/** The number of a row among those with values that move. No field has such a name. */
const ordinal = '"#"';

/** Whole numbers change by one at least. */
function byShare(name: string, { type }: Field, by: number): string {
  const amount = `abs(${name}) * ${Math.abs(by)}`;
  const step = type === 'number' ? amount : `greatest(1, round(${amount}))::BIGINT`;
  return `${name} ${by < 0 ? '-' : '+'} ${step}`;
}
