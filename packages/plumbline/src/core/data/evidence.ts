/**
 * Evidence: for every cell read in a source, where it stands there. `evidence.csv` beside `data.csv`; a range is a
 * W3C TextPositionSelector (https://www.w3.org/TR/annotation-model/#text-position-selector): Unicode code points
 * into the text of a rendition, from `start` up to `end`.
 */
import type { Field, TableSchema } from './data-package.ts';
import { type Problem } from '../input/problems.ts';
import { readTable } from './table.ts';

/** How sure a cell is, from the surest down. */
export const statuses = ['verified', 'paraphrased', 'derived', 'cited', 'inferred', 'weak', 'missing'] as const;

export type Status = (typeof statuses)[number];

/** One place that one cell, or one field of all rows, was read in. */
export interface Evidence {
  /** Primary key of the row, its parts joined by "/"; "*" for every row that is not named. */
  key: string;
  field: string;
  /** Id of the source record; blank where the desk concluded or computed. */
  source: string | null;
  /** What a person looks for: "Table 9.5, row 4"; for derived and inferred cells, how. */
  locator: string;
  /** sha256 of the file in which the range was found. */
  rendition: string | null;
  start: number | null;
  end: number | null;
  /** The few characters that stand in the range. */
  quote: string | null;
  status: Status;
}

const column = (name: string, type: Field['type'], constraints: Field['constraints'] = {}): Field => ({
  name,
  type,
  constraints,
  title: name,
  description: name,
  unit: 'text',
});

const schema: TableSchema = {
  fields: [
    column('key', 'string', { required: true }),
    column('field', 'string', { required: true }),
    column('source', 'string'),
    column('locator', 'string', { required: true }),
    column('rendition', 'string', { pattern: '[0-9a-f]{64}' }),
    column('start', 'integer', { minimum: 0 }),
    column('end', 'integer', { minimum: 1 }),
    column('quote', 'string'),
    column('status', 'string', { required: true, enum: [...statuses] }),
  ],
  // One cell may be read in several places; only the same place twice is a mistake, and checkEvidence says so.
  primaryKey: [],
};

export function readEvidence(content: string | undefined, folder: string, problems: Problem[]): Evidence[] {
  if (content === undefined) return [];
  const place = { file: `${folder}/evidence.csv`, descriptor: 'docs/evidence.md', derived: false };
  const found: Problem[] = [];
  const rows = readTable(content, schema, place, found);
  // The columns are the same for every dataset: an author can mend the cell, never the rule.
  const hint = 'Correct the cell; docs/evidence.md says what each column holds.';
  problems.push(...found.map((problem) => (problem.place?.includes('column') ? { ...problem, hint } : problem)));
  return rows as unknown as Evidence[];
}
