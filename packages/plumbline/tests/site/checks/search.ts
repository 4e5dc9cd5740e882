/** What an index holds, as Pagefind keeps it, and what is wrong with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pathOf } from '../../../src/publish/urls.ts';
import { outputFile } from '../../../src/publish/site/check-urls.ts';
import type { MarksFile } from '../../../src/publish/data/marks-json.ts';

export interface Indexed {
  url: string;
  content: string;
  meta: { title: string; value?: string };
  filters: { kind: string[]; status?: string[]; dataset?: string[] };
}

/** Every record of the index of a built site. */
export function recordsIn(folder: string): Indexed[] {
  const fragments = join(folder, pathOf.searchIndex(), 'fragment');
  return readdirSync(fragments).flatMap((file) => {
    const text = gunzipSync(readFileSync(join(fragments, file)))
      .toString()
      .replace(/^pagefind_dcd/, '');
    return Object.values(JSON.parse(text) as Record<string, Indexed>);
  });
}

/** Where a record leads, below the base. */
export const pathOfRecord = ({ url }: Indexed): string => url.split(' ')[0]!;

/** @param expected paths that are to be found, by kind, each once. */
export function indexFaults(folder: string, records: Indexed[], expected: Record<string, string[]>): string[] {
  const faults: string[] = [];
  for (const [kind, paths] of Object.entries(expected))
    for (const path of paths) {
      const found = records.filter((record) => record.filters.kind[0] === kind && pathOfRecord(record) === path);
      if (found.length !== 1) faults.push(`${kind} ${path} is found ${found.length} times`);
    }
  return [...faults, ...records.flatMap((record) => placeFaults(folder, record))];
}

/** A record leads to a page that is read, to a fragment that is there, to a row that the chart has. */
function placeFaults(folder: string, record: Indexed): string[] {
  const path = pathOfRecord(record);
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
  const file = join(folder, `${permalink.slice(0, -1)}.marks.json`);
  let names = named.get(file);
  if (!names) {
    const { rows } = JSON.parse(readFileSync(file, 'utf8')) as MarksFile;
    named.set(file, (names = rows.map(({ name }) => name)));
  }
  return names;
}
