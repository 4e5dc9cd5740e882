/** Writes the search index: Pagefind indexes search records and the text of the built pages. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Project } from '../core/project/project.ts';
import { pathOf } from '../publish/urls.ts';
import { outputFile } from '../publish/site/check-urls.ts';
import { segmentWords, segmentHtml } from './segment-words.ts';
import { searchRecords } from './records.ts';
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

/** @param folder of the built site. URLs in the index are without the base, so it is the same for every base */
export async function buildSearchIndex(project: Project, folder: string): Promise<void> {
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
    for (const [i, record] of searchRecords(project).entries())
      await addRecord(index, record, i, project.config.language);
    for (const { kind, path } of textsOf(project)) {
      const page = await readFile(join(folder, outputFile(path)), 'utf8');
      for (const section of pageSections(page, path, kind, project.config.language))
        raise(await index.addHTMLFile({ url: section.path, content: segmentHtml(section.content) }));
    }
    const { files, ...found } = await index.getFiles();
    raise(found);
    for (const { path, content } of files.filter(isUsed(files))) {
      const file = join(folder, pathOf.searchIndex(), path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
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

/**
 * Pagefind also searches `meta`, so kinds, statuses and datasets are filters; otherwise "number" would find all numbers. Pagefind
 * keeps one record per URL; a count after the URL makes it unique.
 */
async function addRecord(index: PagefindIndex, record: SearchRecord, count: number, language: string): Promise<void> {
  const { kind, path, title, measure, id, text, values = [], status, dataset } = record;
  const lines = (of: 'value' | 'unit') => values.map((one) => one[of]).join('\n');
  raise(
    await index.addCustomRecord({
      url: `${path} ${count}`,
      language,
      content: segmentWords(`${title} · ${text}`),
      meta: {
        title: segmentWords(title),
        ...(measure !== undefined && { measure: segmentWords(measure) }),
        ...(id !== undefined && { id: id.replaceAll('-', ' ') }),
        ...(values.length && { value: lines('value'), unit: lines('unit') }),
      },
      filters: { kind: [kind], ...(status && { status: [status] }), ...(dataset && { dataset: [dataset] }) },
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
