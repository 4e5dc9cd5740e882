/** Records as a file: one line has everything but the results, which have a line each and are parsed when they are used. */
import type { RecordedInputs } from './input-records.ts';

interface FirstLine<Head> extends Omit<RecordedInputs, 'results'> {
  head: Head;
  /** Names of the results, in the order of their lines. */
  results: string[];
}

/** @param head what else the file has */
export function formatRecords<Head>(head: Head, { results, ...rest }: RecordedInputs): string {
  const first: FirstLine<Head> = { head, ...rest, results: Object.keys(results) };
  return [JSON.stringify(first), ...Object.values(results)].join('\n');
}

/** @throws if the text is no such file, or incomplete */
export function parseRecords<Head>(text: string): { head: Head; records: RecordedInputs } {
  const [first = '', ...lines] = text.split('\n');
  const { head, results, ...rest } = JSON.parse(first) as FirstLine<Head>;
  if (lines.length !== results.length) throw new Error('The file of records is incomplete.');
  return { head, records: { ...rest, results: Object.fromEntries(results.map((name, i) => [name, lines[i]!])) } };
}
