/** Writes the search indexes: Pagefind indexes charts, datasets, sources and the text of the built pages; rows have an index of their own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { sha256Of } from '../core/input/hash.ts';
import type { Project } from '../core/project/project.ts';
import { pathOf } from '../publish/urls.ts';
import { outputFile } from '../publish/urls.ts';
import { segmentWords, segmentHtml } from './segment-words.ts';
import { pageRecords } from './records.ts';
import { rowIndex } from './rows/row-index.ts';
import type { RecordKind, SearchRecord } from './record-types.ts';
import { pageSections, type Section } from './page-sections.ts';

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

/** Takes over files of the last build that would be the same, and writes the others. */
interface Writer {
  writeAll: (
    project: Project,
    folder: string,
    of: string,
    contents: () => Promise<Map<string, string | Uint8Array | undefined>>,
    key?: string,
  ) => Promise<void>;
  readLast: (path: string) => string;
}

/** @param folder of the built site. URLs in the indexes are without the base, so they are the same for every base */
export async function buildSearchIndex(project: Project, folder: string, outputs: Writer): Promise<void> {
  await outputs.writeAll(project, folder, pathOf.rowIndex(), () => rowIndex(project, outputs.readLast));
  const texts = { records: pageRecords(project), sections: await sectionsIn(project, folder) };
  const make = () => pageIndex(texts, project.config.language);
  await outputs.writeAll(project, folder, pathOf.searchIndex(), make, sha256Of(JSON.stringify(texts)));
}

interface Texts {
  records: SearchRecord[];
  sections: Section[];
}

/** The sections of the built pages whose text is indexed. */
async function sectionsIn(project: Project, folder: string): Promise<Section[]> {
  const pages = textsOf(project).map(async ({ kind, path }) =>
    pageSections(await readFile(join(folder, outputFile(path)), 'utf8'), path, kind, project.config.language),
  );
  return (await Promise.all(pages)).flat();
}

/** The files of Pagefind's index by path. */
async function pageIndex({ records, sections }: Texts, language: string): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: excludedSelectors,
    forceLanguage: language,
    // A decimal point is part of a number: 2.5 is not 25.
    includeCharacters: '.',
    maxFragments: fragments,
  });
  if (!index) throw new Error(errors.join('\n'));
  try {
    // Pagefind works while the next are sent. Their order does not matter: it sorts pages by URL.
    await Promise.all([
      ...records.map((record) => addRecord(index, record, language)),
      ...sections.map(async ({ path, content }) =>
        raise(await index.addHTMLFile({ url: path, content: segmentHtml(content) })),
      ),
    ]);
    const { files, ...found } = await index.getFiles();
    raise(found);
    return new Map(files.filter(isUsed(files)).map(({ path, content }) => [pathOf.searchIndex() + path, content]));
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
