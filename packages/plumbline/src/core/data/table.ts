/** Reads a table into typed rows and reports every cell that breaks its type, its constraints or the key. */
import { parse } from 'csv-parse/sync';
import { cellProblem, parseCell, type CellValue } from './field-types.ts';
import type { TableSchema } from './data-package.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';
import { memo } from '../recording/memo.ts';

/** One row: a value for each field, null for a blank cell. */
export type Row = Record<string, CellValue>;

/** Where the rows of a table are. */
export interface Place {
  file: string;
  /** Path of the datapackage.json that declares the fields. */
  descriptor: string;
  /** Whether the rows are the result of a query, which has no header row. */
  derived: boolean;
}

export function readTable(content: string | undefined, schema: TableSchema, place: Place, problems: Problem[]): Row[] {
  const { file } = place;
  if (content === undefined) {
    problems.push({
      file,
      message: 'expected this file, got nothing.',
      hint: 'Add "data.csv", or a "query.sql" that makes it.',
    });
    return [];
  }
  if (content.includes('\r')) {
    const hint = `Save it with LF line ends in your editor, or run "dos2unix ${file}".`;
    problems.push({ file, message: 'expected LF line ends, got CRLF.', hint });
    return [];
  }
  const [header, ...lines] = parseCsv(content, file, problems);
  if (!header || !headerFits(header, schema, place, problems)) return [];
  const rows = lines.map((cells, i) => readRow(cells, schema, i, place, problems));
  checkKeys(rows, schema, place, problems);
  return rows.filter((row) => row !== undefined);
}

function parseCsv(content: string, file: string, problems: Problem[]): string[][] {
  try {
    const records = parse(content, { relax_column_count: true }) as string[][];
    return records.length ? records : [[]];
  } catch (error) {
    const { code, lines = 1 } = error as { code?: string; lines?: number };
    // The parser fails at the end of the file; the last quote is the one left open.
    const line =
      code === 'CSV_QUOTE_NOT_CLOSED' ? content.slice(0, content.lastIndexOf('"')).split('\n').length : lines;
    const found = inQuotes(content.split('\n')[line - 1]);
    problems.push({
      file,
      place: `line ${line}`,
      message: `expected quotes that open and close a cell, got ${found}.`,
      hint: 'Close the quote, or double a quote inside a quoted cell.',
    });
    return [];
  }
}

function headerFits(
  header: string[],
  { fields }: TableSchema,
  { descriptor, file }: Place,
  problems: Problem[],
): boolean {
  const expected = fields.map((field) => field.name).join(',');
  if (header.join(',') === expected) return true;
  problems.push({
    file,
    place: 'row 1',
    message: `expected the columns "${expected}", got ${header.join('') ? `"${header.join(',')}"` : 'nothing'}.`,
    hint: `Match the header to the fields in ${descriptor}, in their order.`,
  });
  return false;
}

/** Types one row, or returns undefined after reporting its problems. */
export function readRow(
  cells: string[],
  { fields, primaryKey }: TableSchema,
  index: number,
  at: Place,
  problems: Problem[],
): Row | undefined {
  const { descriptor, file } = at;
  if (cells.length !== fields.length) {
    const isBlank = cells.length === 1 && cells[0] === '';
    const hint = isBlank
      ? 'Remove the line.'
      : 'Put quotes around a cell that contains a comma, or add the cell that is missing.';
    problems.push({
      file,
      place: rowNumber(index, at),
      message: `expected ${fields.length} cells, got ${isBlank ? 'a blank line' : `"${cells.length}"`}.`,
      hint,
    });
    return undefined;
  }
  const before = problems.length;
  const row: Row = {};
  fields.forEach((field, i) => {
    const cell = cells[i]!;
    const isKey = primaryKey.includes(field.name);
    // Rows are cited by their key, so its cells are required.
    const problem = isKey && !cell ? { expected: 'a value', rule: '"primaryKey"' } : cellProblem(cell, field);
    row[field.name] = problem ? null : parseCell(cell, field);
    if (!problem) return;
    const fix = at.derived ? 'Correct the column in the query' : cell ? 'Fix the cell' : 'Fill the cell';
    const other =
      isKey && !cell
        ? `take "${field.name}" out of "primaryKey"`
        : `${cell ? 'change' : 'remove'} ${problem.rule} of "${field.name}"`;
    const place = `${rowNumber(index, at)}, column "${field.name}"`;
    problems.push({
      file,
      place,
      message: `expected ${problem.expected}, got ${cell ? inQuotes(cell) : 'a blank'}.`,
      hint: `${fix}, or ${other} in ${descriptor}.`,
    });
  });
  return problems.length > before ? undefined : row;
}

/** Reports rows whose primary key, or value of a unique field, an earlier row has. */
export function checkKeys(
  rows: (Row | undefined)[],
  { fields, primaryKey }: TableSchema,
  at: Place,
  problems: Problem[],
): void {
  const unique = fields.filter((field) => field.constraints?.unique).map((field) => [field.name]);
  for (const key of [primaryKey, ...unique]) {
    if (!key.every((name) => fields.some((field) => field.name === name))) continue;
    const seen = new Map<string, number>();
    rows.forEach((row, i) => {
      // Rows with a problem have been reported; blanks do not count as duplicates.
      if (!row || key.every((name) => row[name] === null)) return;
      const value = rowKey(row, key);
      const first = seen.get(value);
      if (first === undefined) return void seen.set(value, i);
      const columns = key.map((name) => `"${name}"`).join(' and ');
      problems.push({
        file: at.file,
        place: rowNumber(i, at),
        message: `expected a value of ${columns} that no other row has, got ${inQuotes(value)}, as in ${rowNumber(first, at)}.`,
        hint: at.derived
          ? 'Group the query by the key, or change the key.'
          : 'Remove the row that appears twice, or correct its key.',
      });
    });
  }
}

/** The number of a row in a spreadsheet, where the header is row 1, or in the result of a query, which has no header. */
export const rowNumber = (index: number, { derived }: Pick<Place, 'derived'>): string =>
  derived ? `result row ${index + 1}` : `row ${index + 2}`;

/** The key of a row as text, to compare rows and to address cells. Parts of a key of several fields are joined by "/". */
export const rowKey = (row: Row, key: readonly string[]): string =>
  key.length === 1 ? String(row[key[0]!] ?? '') : key.map((name) => escapePart(row[name] ?? '')).join('/');

/** Writes a "/" in a part of a key as JSON Pointer does (RFC 6901), and a "~" where it would be read as one of its codes. */
const escapePart = (part: CellValue): string =>
  String(part)
    .replace(/~(?=[01])/g, '~0')
    .replaceAll('/', '~1');

/** The rows by their key, indexed once. */
export const rowsByKey = (rows: Row[], key: readonly string[]): Map<string, Row[]> =>
  memo(rows, `by ${key.join()}`, () => Map.groupBy(rows, (row) => rowKey(row, key)));
