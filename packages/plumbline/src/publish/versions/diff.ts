/** The differences between two versions of a chart: texts, rows, statuses, drawing. */
import { diffWordsWithSpace } from 'diff';
import type { CellValue } from '../../core/data/field-types.ts';
import type { Language, Words } from '../../core/language/language.ts';
import { rowKey, type Row } from '../../core/data/table.ts';
import type { FrozenField, Snapshot } from './snapshot.ts';

/** Words that both versions have, or only the earlier or the later one. */
interface Part {
  kind: 'same' | 'before' | 'after';
  text: string;
}

interface CellChange {
  field: FrozenField;
  before: CellValue;
  after: CellValue;
}

/** Keys of the texts that are compared. */
type TextName = keyof Words['version']['diff']['text'];

export interface VersionDiff {
  texts: { name: TextName; parts: Part[] }[];
  rows: { added: Row[]; removed: Row[]; changed: { row: Row; cells: CellChange[] }[]; reordered: boolean };
  /** Number of unchanged values with a different status. */
  statuses: number;
  drawing: boolean;
  colours: boolean;
}

/** @param language of the texts that are made from data, such as dates */
export function diffOf(language: Language, before: Snapshot, after: Snapshot): VersionDiff {
  const [old, now] = [textsOf(language, before), textsOf(language, after)];
  const texts = (Object.keys(now) as TextName[])
    .filter((name) => old[name] !== now[name])
    .map((name) => ({ name, parts: wordsOf(old[name], now[name]) }));
  return {
    texts,
    ...rowsOf(before, after),
    drawing: drawn(before) !== drawn(after),
    colours: JSON.stringify(before.palettes) !== JSON.stringify(after.palettes),
  };
}

/** All texts; lists have an entry per line. */
function textsOf({ words, formatDate }: Language, snapshot: Snapshot): Record<TextName, string> {
  const { title, subtitle, alt, note, gaps, corrections, credits, data, licence, edition, fields, withheld } = snapshot;
  const lines = (all: string[]) => all.join('\n');
  return {
    title,
    subtitle,
    alt,
    note: note ?? '',
    discrepancies: lines(gaps),
    corrections: lines(corrections.map(({ date, text }) => `${formatDate(date)}: ${text}`)),
    sources: lines(
      credits.map(
        ({ byline, title, places }) => `${byline}, ${title}${places.length ? ` (${places.join('; ')})` : ''}`,
      ),
    ),
    data: words.attribution.data(data.title, data.derived).join(''),
    licence: lines([licence.title, ...data.licences.map(({ title }) => words.citation.data(title))]),
    columns: lines(
      fields.map(({ title, description, unit }) => `${title}: ${words.version.table.column(description, unit)}`),
    ),
    edition: `${edition.title}, ${edition.publisher}`,
    withheld: withheld ?? '',
  };
}

const wordsOf = (before: string, after: string): Part[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'after' : removed ? 'before' : 'same',
    text: value,
  }));

/** The drawings without the id of the chart, so that renaming a chart does not count as a change. */
const drawn = ({ drawings, chart, view }: Snapshot): string => {
  const prefix = [chart, view].filter(Boolean).join('-');
  return JSON.stringify([drawings.narrow, drawings.wide])
    .replaceAll(`${prefix}-narrow-`, '')
    .replaceAll(`${prefix}-wide-`, '');
};

function rowsOf(before: Snapshot, after: Snapshot): Pick<VersionDiff, 'rows' | 'statuses'> {
  const name = rowNamer(before, after);
  const [old, now] = [before, after].map(({ rows }) => byName(rows, name)) as [Named, Named];
  const stayed = [...now.keys()].filter((key) => old.has(key));
  const places = stayed.map((key) => old.get(key)!.i);
  const shared = after.fields.flatMap((field) => {
    const was = before.fields.find((one) => one.name === field.name);
    return was ? { field, was } : [];
  });
  const changed = stayed.map((key) => {
    const [was, is] = [old.get(key)!.row, now.get(key)!.row];
    const cells = shared
      .map(({ field }) => ({ field, before: was[field.name] ?? null, after: is[field.name] ?? null }))
      .filter((cell) => cell.before !== cell.after);
    return { row: is, cells };
  });
  const statuses = stayed.flatMap((key) => {
    const [was, is] = [old.get(key)!, now.get(key)!];
    return shared.filter(
      (one) =>
        was.row[one.field.name] === is.row[one.field.name] && statusAt(one.was, was.i) !== statusAt(one.field, is.i),
    );
  });
  return {
    rows: {
      added: [...now].filter(([key]) => !old.has(key)).map(([, { row }]) => row),
      removed: [...old].filter(([key]) => !now.has(key)).map(([, { row }]) => row),
      changed: changed.filter(({ cells }) => cells.length),
      reordered: places.some((place, i) => i > 0 && place < places[i - 1]!),
    },
    statuses: statuses.length,
  };
}

const statusAt = ({ standing: status }: FrozenField, row: number): string | undefined =>
  Array.isArray(status) ? status[row] : status;

type Named = Map<string, { row: Row; i: number }>;

/** Rows with the same name, which rows without a key can have, are numbered. */
function byName(rows: Row[], name: (row: Row) => string): Named {
  const named: Named = new Map();
  rows.forEach((row, i) => {
    let key = name(row);
    while (named.has(key)) key += ' again';
    named.set(key, { row, i });
  });
  return named;
}

/** Identifies rows by their key, if both versions have the same one, or else by all their values. */
function rowNamer(before: Snapshot, after: Snapshot): (row: Row) => string {
  const { key } = after;
  const named = ({ rows }: Snapshot) => new Set(rows.map((row) => rowKey(row, key))).size === rows.length;
  const usable = key.length > 0 && before.key.join() === key.join() && named(before) && named(after);
  return usable ? (row) => rowKey(row, key) : (row) => JSON.stringify(Object.values(row));
}
