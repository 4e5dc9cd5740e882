/** Indexes charts, datasets, sources and the text of pages with Pagefind (https://pagefind.app). */
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { pathOf } from '../publish/urls.ts';
import type { Section } from './page-sections.ts';
import type { SearchRecord } from './record-types.ts';
import { segmentHtml, segmentWords } from './segment-words.ts';

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

/** An index that Pagefind makes of what it is sent, in this order. It is started by the first page or record. */
export class PageIndex {
  readonly #language: string;
  #index: Promise<PagefindIndex> | undefined;
  readonly #sent: Promise<void>[] = [];

  constructor(language: string) {
    this.#language = language;
  }

  addRecords(records: SearchRecord[]): void {
    for (const record of records) this.#send((index) => addRecord(index, record, this.#language));
  }

  addSections(sections: Section[]): void {
    for (const section of sections) this.#send((index) => addSection(index, section));
  }

  #send(add: (index: PagefindIndex) => Promise<void>): void {
    const sent = (this.#index ??= open(this.#language)).then(add);
    // Errors are reported with the files.
    sent.catch(() => undefined);
    this.#sent.push(sent);
  }

  /** The files of the index by path. @throws the first error of Pagefind */
  async files(): Promise<Map<string, Uint8Array>> {
    this.#index ??= open(this.#language);
    await Promise.all(this.#sent);
    const { files, ...found } = await (await this.#index).getFiles();
    raise(found);
    return new Map(files.filter(isUsed(files)).map(({ path, content }) => [pathOf.searchIndex() + path, content]));
  }

  async close(): Promise<void> {
    if (this.#index) await close();
  }
}

async function open(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: excludedSelectors,
    forceLanguage: language,
    // A decimal point is part of a number: 2.5 is not 25.
    includeCharacters: '.',
    maxFragments: fragments,
  });
  if (!index) throw new Error(errors.join('\n'));
  return index;
}

function raise({ errors }: { errors: string[] }): void {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('\n')}`);
}

const addSection = async (index: PagefindIndex, { path, content }: Section): Promise<void> =>
  raise(await index.addHTMLFile({ url: path, content: segmentHtml(content) }));

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
