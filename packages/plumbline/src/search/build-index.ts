/** Writes the search indexes: Pagefind indexes charts, datasets, sources and the text of the built pages; rows have an index of their own. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Project } from '../core/project/project.ts';
import { pathOf } from '../publish/urls.ts';
import { outputFile } from '../publish/site/check-urls.ts';
import { segmentWords, segmentHtml } from './segment-words.ts';
import { numberRecords } from './number-records.ts';
import { pageRecords } from './records.ts';
import { rowIndex } from './rows/row-index.ts';
import type { RecordKind, SearchRecord } from './record-types.ts';
import { pageSections } from './page-sections.ts';

/** Parts of pages that are not indexed as text. Charts and tables have their own records. */
const excludedSelectors = [
  'figure',
  'svg',
  'table',
  'details',
  '.label',
  '.work',
  '.source',
  '.on-paper',
  'sup',
  'button',
  'pre',
];

/** Few files with many records each, so that the first results need few requests. */
const fragments = 64;

/** @param folder of the built site. URLs in the indexes are without the base, so they are the same for every base */
export async function buildSearchIndex(project: Project, folder: string): Promise<void> {
  for (const [path, content] of rowIndex(numberRecords(project), project.language))
    await writeInto(folder, path, content);
  await buildPageIndex(project, folder);
}

async function writeInto(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function buildPageIndex(project: Project, folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: excludedSelectors,
    forceLanguage: project.config.language,
    // A decimal point is part of a number: 2.5 is not 25.
    includeCharacters: '.',
    maxFragments: fragments,
  });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const record of pageRecords(project)) await addRecord(index, record, project.config.language);
    for (const { kind, path } of textsOf(project)) {
      const page = await readFile(join(folder, outputFile(path)), 'utf8');
      for (const section of pageSections(page, path, kind, project.config.language))
        raise(await index.addHTMLFile({ url: section.path, content: segmentHtml(section.content) }));
    }
    const { files, ...found } = await index.getFiles();
    raise(found);
    for (const { path, content } of files.filter(isUsed(files)))
      await writeInto(folder, pathOf.searchIndex() + path, content);
  } finally {
    await close();
  }
}

function raise({ errors }: { errors: string[] }): void {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('\n')}`);
}

/** Pages whose text is indexed. */
const textsOf = ({ stories, pages }: Project): { kind: RecordKind; path: string }[] => [
  ...[...stories.keys()].map((id) => ({ kind: 'story' as const, path: pathOf.story(id) })),
  ...[...pages.keys()].map((id) => ({ kind: 'page' as const, path: pathOf.page(id) })),
  ...[pathOf.checks(), pathOf.corrections()].map((path) => ({ kind: 'page' as const, path })),
];

/** Pagefind also searches `meta`, so the kind is a filter; otherwise "chart" would find all charts. */
async function addRecord(index: PagefindIndex, record: SearchRecord, language: string): Promise<void> {
  const { kind, path, title, measure, id, text } = record;
  raise(
    await index.addCustomRecord({
      url: path,
      language,
      content: segmentWords(`${title} · ${text}`),
      meta: {
        title: segmentWords(title),
        ...(measure !== undefined && { measure: segmentWords(measure) }),
        ...(id !== undefined && { id: id.replaceAll('-', ' ') }),
      },
      filters: { kind: [kind] },
    }),
  );
}

/** Leaves out user interfaces of Pagefind and code for other languages. */
const isUsed =
  (files: IndexFile[]) =>
  ({ path }: IndexFile): boolean => {
    const entry = files.find((file) => file.path === 'pagefind-entry.json')!;
    const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as Entry;
    const codes = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
    if (path.startsWith('wasm.')) return codes.includes(path);
    return !/^pagefind-(?:.*ui|highlight)\./.test(path);
  };

interface Entry {
  languages: Record<string, { wasm: string | null }>;
}
