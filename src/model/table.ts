/** Reads data.csv into typed rows and names every cell that breaks its type, its constraints or the key. */
import { parse } from 'csv-parse/sync';
import { cellProblem, parseCell, type Cell } from './cells.ts';
import type { Field, TableSchema } from './dataset.ts';
import type { Problem } from './problems.ts';
import { quote } from './schema.ts';

/** One row: a value for each field, null where the cell is blank. */
export type Row = Record<string, Cell>;

interface Place {
  folder: string;
  file: string;
}

export function readTable(content: string | undefined, schema: TableSchema, place: Place, problems: Problem[]): Row[] {
  const { file } = place;
  if (content === undefined) {
    problems.push({ file, message: 'expected this file, got nothing.', hint: 'Add "data.csv", or a "query.sql" that makes it.' });
    return [];
  }
  if (content.startsWith('\uFEFF') || content.includes('\r')) {
    problems.push({ file, message: 'expected UTF-8 with LF line ends and no byte order mark.', hint: 'Save the file as plain UTF-8 with LF line ends.' });
    return [];
  }
  const records = parseCsv(content, file, problems);
  const [header = [], ...lines] = records;
  if (!headerFits(header, schema.fields, place, problems)) return [];
  const rows = lines.map((cells, i) => readRow(cells, schema.fields, i + 2, place, problems));
  checkKey(rows, schema, place, problems);
  return rows;
}

function parseCsv(content: string, file: string, problems: Problem[]): string[][] {
  try {
    return parse(content, { relax_column_count: true }) as string[][];
  } catch (error) {
    const { lines = 0, message } = error as { lines?: number; message: string };
    problems.push({ file, place: `line ${lines}`, message: `expected CSV, got ${quote(message)}.`, hint: 'Close the quote, or double a quote inside a quoted cell.' });
    return [];
  }
}

function headerFits(header: string[], fields: Field[], { folder, file }: Place, problems: Problem[]): boolean {
  const expected = fields.map((field) => field.name).join(',');
  if (header.join(',') === expected) return true;
  problems.push({
    file,
    place: 'row 1',
    message: `expected the columns "${expected}", got "${header.join(',')}".`,
    hint: `Match the header to the fields in ${folder}/datapackage.json, in their order.`,
  });
  return false;
}

/** `number` is the row as a spreadsheet counts it: the header is row 1. */
function readRow(cells: string[], fields: Field[], number: number, { folder, file }: Place, problems: Problem[]): Row {
  if (cells.length !== fields.length) {
    const hint = 'Put quotes around a cell that holds a comma, or add the cell that is missing.';
    problems.push({ file, place: `row ${number}`, message: `expected ${fields.length} cells, got "${cells.length}".`, hint });
  }
  const row: Row = {};
  fields.forEach((field, i) => {
    const cell = cells[i] ?? '';
    const problem = cellProblem(cell, field);
    row[field.name] = problem ? null : parseCell(cell, field);
    if (!problem) return;
    const hint = `Fix the cell, or change ${problem.rule} of "${field.name}" in ${folder}/datapackage.json.`;
    problems.push({ file, place: `row ${number}, column "${field.name}"`, message: `expected ${problem.expected}, got ${quote(cell)}.`, hint });
  });
  return row;
}

function checkKey(rows: Row[], schema: TableSchema, { file }: Place, problems: Problem[]): void {
  const seen = new Map<string, number>();
  const unique = schema.fields.filter((field) => field.constraints?.unique).map((field) => [field.name]);
  for (const key of [schema.primaryKey, ...unique]) {
    seen.clear();
    rows.forEach((row, i) => {
      const value = keyOf(row, key);
      const first = seen.get(value);
      if (first === undefined) return void seen.set(value, i + 2);
      const columns = key.map((name) => `"${name}"`).join(' and ');
      problems.push({
        file,
        place: `row ${i + 2}`,
        message: `expected a value of ${columns} that no other row has, got ${quote(value)}, as in row ${first}.`,
        hint: 'Remove the row that stands twice, or correct its key.',
      });
    });
  }
}

/** The key of a row as text, for comparing and for addressing cells. */
export const keyOf = (row: Row, key: readonly string[]): string => key.map((name) => row[name] ?? '').join('/');
