/** The rows that a chart draws: rows of its dataset, chosen and sorted, and never changed. */
import type { Row } from '../data/table.ts';
import { inFixedEnvironment } from '../limits/fixed-environment.ts';
import type { Chart } from './charts.ts';

/** A function `rows` returned something that is no choice of rows. */
export class RowsError extends Error {
  override name = 'RowsError';
  /** What a chart may return. */
  readonly expected: string;
  /** What to do. Starts with a verb, without a full stop. */
  readonly advice: string;

  /** @param found what it returned */
  constructor(expected: string, found: string, advice: string) {
    super(found);
    this.expected = expected;
    this.advice = advice;
  }
}

/**
 * The rows drawn in one state: chosen and sorted by the chart, then by the view. They are published as the data of the chart, so they
 * must be those of the dataset.
 * @throws RowsError for anything else
 */
export function drawnRows(chart: Chart, rows: Row[], view?: string): Row[] {
  for (const row of rows) Object.freeze(row);
  const chosen = choose(chart.rows, rows);
  return choose(view ? chart.views?.[view]?.rows : undefined, chosen);
}

function choose(choice: Chart['rows'], rows: Row[]): Row[] {
  const own = [...rows];
  if (!choice) return own;
  const chosen: unknown = inFixedEnvironment(() => choice(own));
  if (!Array.isArray(chosen)) throw new RowsError('a list of rows', describe(chosen), 'Return the rows to draw');
  const left = new Set<unknown>(rows);
  for (const row of chosen as unknown[]) {
    if (left.delete(row)) continue;
    if (rows.includes(row as Row)) throw new RowsError('each row once', describe(row), 'Return it once');
    throw new RowsError('rows of the dataset as they are', describe(row), computeElsewhere);
  }
  return chosen as Row[];
}

/** Where a chart may compute something. */
export const computeElsewhere =
  'Compute further values in a channel of a mark, such as x: (row) => row.a / row.b, or in a dataset with query.sql';

const describe = (value: unknown): string =>
  value instanceof Promise ? 'a promise' : (JSON.stringify(value) ?? String(value));
