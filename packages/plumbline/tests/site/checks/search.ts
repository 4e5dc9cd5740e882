/** What the indexes hold, as they are published, and what is wrong with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { outputFile, pathOf } from '../../../src/publish/urls.ts';
import { firstRankOfEntries, type RecordFile } from '../../../src/search/rows/index-format.ts';
import type { Marks } from '../../../src/publish/data/marks.ts';

export interface Indexed {
  url: string;
  content: string;
  meta: { title: string; value?: string };
  filters: { kind: string[]; status?: string[]; dataset?: string[] };
}

/** Every record of the indexes of a built site. */
export const recordsIn = (folder: string): Indexed[] => [...pagesIn(folder), ...rowsIn(folder)];

function rowsIn(folder: string): Indexed[] {
  const rows = join(folder, pathOf.rowIndex());
  return readdirSync(rows)
    .filter((name) => name.startsWith('records-'))
    .flatMap((name) => {
      const { records, statuses, datasets } = JSON.parse(readFileSync(join(rows, name), 'utf8')) as RecordFile;
      return records.map(([url, title, content, value, , status, dataset, rank]) => ({
        url,
        content,
        meta: { title, value },
        filters: {
          kind: [rank < firstRankOfEntries ? 'number' : 'entry'],
          status: [statuses[status]!],
          dataset: [datasets[dataset]!],
        },
      }));
    });
}

function pagesIn(folder: string): Indexed[] {
  const fragments = join(folder, pathOf.searchIndex(), 'fragment');
  return readdirSync(fragments).flatMap((file) => {
    const text = gunzipSync(readFileSync(join(fragments, file)))
      .toString()
      .replace(/^pagefind_dcd/, '');
    const content = JSON.parse(text) as Indexed | Record<string, Indexed>;
    // A small index has a file for each record.
    return typeof content.url === 'string' ? [content as Indexed] : Object.values(content as Record<string, Indexed>);
  });
}

/** @param expected paths that are to be found, by kind, each once. */
export function indexFaults(folder: string, records: Indexed[], expected: Record<string, string[]>): string[] {
  const faults: string[] = [];
  for (const [kind, paths] of Object.entries(expected))
    for (const path of paths) {
      const found = records.filter((record) => record.filters.kind[0] === kind && record.url === path);
      if (found.length !== 1) faults.push(`${kind} ${path} is found ${found.length} times`);
    }
  return [...faults, ...records.flatMap((record) => placeFaults(folder, record))];
}

/** A record leads to a page that is read, to a fragment that is there, to a row that the chart has. */
function placeFaults(folder: string, record: Indexed): string[] {
  const path = record.url;
  const { pathname, searchParams, hash } = new URL(path, 'https://site.example/');
  const page = join(folder, outputFile(pathname.slice(1)));
  if (!existsSync(page)) return [`${path} leads nowhere`];
  if (/\/(embed|v|republish)\//.test(pathname)) return [`${path} is a copy`];
  const fragment = hash.slice(1).replace(/:~:.*/, '');
  if (fragment && !readFileSync(page, 'utf8').includes(` id="${decodeURIComponent(fragment)}"`))
    return [`${path} has no such fragment`];
  const row = searchParams.get('row');
  return row === null || namesIn(folder, pathname.slice(1)).includes(row) ? [] : [`${path} has no such row`];
}

const named = new Map<string, string[]>();

/** What the chart at a permalink calls its rows. */
function namesIn(folder: string, permalink: string): string[] {
  const file = join(folder, `${permalink.slice(0, -1)}.json`);
  let names = named.get(file);
  if (!names) {
    const { marks } = JSON.parse(readFileSync(file, 'utf8')) as { marks: Marks };
    named.set(file, (names = marks.rows.map(({ name }) => name)));
  }
  return names;
}
