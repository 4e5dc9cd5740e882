/** Reads evidence: for every cell that was read in a source, where it was read. */
import type { Field, TableSchema } from './data-package.ts';
import { type Problem } from '../input/problems.ts';
import { invisibleCharacter } from '../input/invisible-characters.ts';
import { readTable, rowNumber, type Row } from './table.ts';

/** How certain a cell is, from most to least. */
export const statuses = ['verified', 'paraphrased', 'derived', 'cited', 'inferred', 'weak', 'missing'] as const;

export type Status = (typeof statuses)[number];

/**
 * One row of `data/<id>/evidence.csv`: a place in which one cell, or one column, was read. A cell may have several rows. The file
 * has these columns, in this order.
 * @convention Plumbline
 */
export interface Evidence {
  /** Primary key of the row, its parts joined by `/`, with `~1` for a `/` in a part; or `*` for every row without its own evidence in this field. */
  key: string;
  /** Name of the field. */
  field: string;
  /** Id of the source record. Blank if the value was computed or inferred. */
  source: string | null;
  /** Place in the work: `Table 9.5, row 4`, `note 5`. For a `derived` cell, the formula. For an `inferred` cell, the reason. @convention CSL */
  locator: string;
  /** Hash (sha256) of the file with the quote, as the source record lists it. */
  rendition: string | null;
  /** First character of the quote in that file: Unicode code points from the start of its text, from 0. @convention W3C Web Annotation */
  start: number | null;
  /** First character after the quote. @convention W3C Web Annotation */
  end: number | null;
  /** The characters in that range: a number or a name, never a sentence. @convention W3C Web Annotation */
  quote: string | null;
  /** How certain the cell is; see the table below. @convention SDMX */
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

export const evidenceSchema: TableSchema = {
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
  // One cell may be read in several places; checkEvidence reports the same place twice.
  primaryKey: [],
};

/** Page that describes the columns, for hints. */
const columnsPage = 'plumbline/docs/reference/evidence.md';

export function readEvidence(content: string | undefined, folder: string, problems: Problem[]): Evidence[] {
  if (content === undefined) return [];
  const place = { file: `${folder}/evidence.csv`, descriptor: columnsPage, derived: false };
  const found: Problem[] = [];
  const rows = readTable(content, evidenceSchema, place, found);
  // The columns are the same for every dataset: an author can fix the cell, but not change the rule.
  const hint = `Correct the cell; ${columnsPage} describes the columns.`;
  problems.push(...found.map((problem) => (problem.place?.includes('column') ? { ...problem, hint } : problem)));
  // Rows with a problem are left out, and the others have other numbers.
  if (!found.length) problems.push(...rows.flatMap((row, i) => invisibleCells(row, rowNumber(i, place), place.file)));
  return rows as unknown as Evidence[];
}

/** Cells with characters that nobody sees. A quote may have them: it is as the document has it. */
const invisibleCells = ({ quote: _quote, ...cells }: Row, row: string, file: string): Problem[] =>
  Object.entries(cells).flatMap(([name, cell]) => {
    const found = typeof cell === 'string' ? invisibleCharacter(cell) : undefined;
    return found ? { file, place: `${row}, column "${name}"`, message: found.message, hint: found.hint } : [];
  });
