/** Reads files of named SQL: `-- name: x`, a sentence, optionally `-- discrepancy: …`, `-- unit: …` and others, then the query. */
import { isSlug } from '../input/files.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';

/**
 * One query of `data/<id>/checks.sql` or `data/<id>/measures.sql`. Above the SQL are comment lines that name and describe it.
 * @convention Plumbline
 */
export interface NamedQuery {
  /** `-- name: total`. Lower case, words joined by `-`, used once in the file. */
  name: string;
  /** `-- The parts add up to the stated total.` What must be true, or what is measured, in one or more sentences. */
  sentence: string;
  /** `-- discrepancy: …` Only for a check that does not hold: the reason why the two values differ, in a sentence for readers. */
  discrepancy: string | undefined;
  /** `-- unit: RMB billion` What the value of a measure counts. Every measure needs a unit. */
  unit: string | undefined;
  /**
   * `-- precision: more than` Only for a measure whose value depends on values that are not exact: how exact it is. The build computes
   * the measure with other values that the sources allow, and accepts the precision that follows, or a weaker one.
   */
  statedPrecision: string | undefined;
  /** `-- taken-as-exact: …` In place of a precision: why the values are used as if they were exact, in a sentence for readers. */
  takenAsExact: string | undefined;
  /** One DuckDB SELECT. The ids of datasets are table names, in double quotes; `sources` is the table of source records, with `id`, `title` and `role`. */
  sql: string;
  file: string;
  /** Line of `-- name:`, from 1. */
  line: number;
}

const blank = {
  sentence: '',
  discrepancy: undefined,
  unit: undefined,
  statedPrecision: undefined,
  takenAsExact: undefined,
  sql: '',
} satisfies Partial<NamedQuery>;

export function readNamedQueries(content: string | undefined, file: string, problems: Problem[]): NamedQuery[] {
  if (content === undefined) return [];
  const queries: NamedQuery[] = [];
  let query: NamedQuery | undefined;
  let stray = false;
  content.split('\n').forEach((text, i) => {
    const line = i + 1;
    const name = /^--\s*name:\s*(.*)$/.exec(text)?.[1]?.trim();
    if (name !== undefined) queries.push((query = { ...blank, name, file, line }));
    else if (query) addLine(query, text);
    else if (!stray && text.trim() && !text.startsWith('--')) {
      stray = true;
      const hint = 'Put a line "-- name: what-it-checks" and a sentence above the query.';
      problems.push({
        file,
        place: `line ${line}`,
        message: `expected "-- name:" before any query, got ${inQuotes(text)}.`,
        hint,
      });
    }
  });
  if (!queries.length && !stray) {
    const hint = 'Put a line "-- name: …" above each query, or remove the file.';
    problems.push({ file, message: 'expected at least one query, got none.', hint });
  }
  for (const query of queries) checkQuery(query, queries, problems);
  return queries.filter(({ sql }) => sql);
}

/** Texts for readers, which may go on in the next lines. */
const texts = { discrepancy: 'discrepancy', 'taken-as-exact': 'takenAsExact' } as const;
const isText = (key: string): key is keyof typeof texts => key in texts;

function addLine(query: NamedQuery, text: string): void {
  const comment = /^--\s?(.*)$/.exec(text)?.[1]?.trim();
  if (comment === undefined) return void (query.sql += `${text}\n`);
  const [, key = '', rest = ''] = /^(unit|precision|discrepancy|taken-as-exact):\s*(.*)$/.exec(comment) ?? [];
  if (key === 'unit') query.unit = rest;
  else if (key === 'precision') query.statedPrecision = rest;
  else if (isText(key)) query[texts[key]] = rest;
  else if (query.sql.trim()) query.sql += `${text}\n`;
  else {
    const field = Object.values(texts).find((name) => query[name] !== undefined) ?? 'sentence';
    query[field] = `${query[field]} ${comment}`.trim();
  }
}

function checkQuery(query: NamedQuery, all: NamedQuery[], problems: Problem[]): void {
  const { name, file } = query;
  const place = `line ${query.line}`;
  const add = (message: string, hint: string) => problems.push({ file, place, message, hint });
  query.sql = query.sql.trim().replace(/;$/, '');
  if (!isSlug(name)) add(`expected a name in lower case with hyphens, got "${name}".`, 'Rename the query.');
  if (all.find((other) => other.name === name) !== query)
    add(`expected a name used once, got "${name}" again.`, 'Rename one of the two queries.');
  if (!query.sentence)
    add(
      `expected a sentence under "-- name: ${name}", got nothing.`,
      'Add a comment line that describes in words what the query checks or measures.',
    );
  if (query.discrepancy === '')
    add(
      `expected a sentence after "-- discrepancy:", got nothing.`,
      'Explain to readers why the two values differ, or remove the line.',
    );
  if (query.takenAsExact === '')
    add(
      `expected a sentence after "-- taken-as-exact:", got nothing.`,
      'Tell readers which values are used as if they were exact, or remove the line.',
    );
  if (!query.sql) add(`expected a query under "${name}", got nothing.`, 'Add the SELECT, or remove the name.');
}
