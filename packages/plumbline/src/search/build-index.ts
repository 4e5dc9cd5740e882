/** Writes the search indexes: Pagefind indexes charts, datasets, sources and the text of the built pages; rows have an index of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../core/input/hash.ts';
import type { Project } from '../core/project/project.ts';
import { records } from '../core/recording/input-records.ts';
import { memo } from '../core/recording/memo.ts';
import { pathOf } from '../publish/urls.ts';
import { PageIndex } from './page-index.ts';
import { textsOf } from './page-texts.ts';
import type { SearchRecord } from './record-types.ts';
import { pageRecords } from './records.ts';
import { rowIndex } from './rows/row-index.ts';

/** Takes over files of the last build that would be the same, and writes the others. */
interface Writer {
  isKept: (project: Project, path: string) => boolean;
  writeAll: (
    project: Project,
    folder: string,
    of: string,
    contents: () => Promise<Map<string, string | Uint8Array | undefined>>,
    key?: string,
  ) => Promise<void>;
  readLast: (path: string) => string;
}

/** The indexes of one build. URLs in them are without the base, so they are the same for every base. */
export class SearchIndexes {
  readonly #project: Project;
  readonly #outputs: Writer;
  readonly #pages: PageIndex;
  /** Whether Pagefind has the records already, and how many of the pages. */
  #hasRecords = false;
  #pagesSent = 0;

  constructor(project: Project, outputs: Writer) {
    this.#project = project;
    this.#outputs = outputs;
    this.#pages = new PageIndex(project.config.language);
  }

  /**
   * Lets Pagefind, a process of its own, work while pages are rendered, if the index will have to be made again. It gets everything in the
   * same order as in a full build, on which the bytes of its files depend.
   */
  begin(): void {
    const edited = 'authored texts in the search index';
    const before = records.lastResult(edited);
    if (records.result(this.#project, edited, this.#authored) === before || before === undefined) return;
    this.#pages.addRecords(this.#records);
    this.#hasRecords = true;
    for (const { file, sections } of textsOf(this.#project, this.#outputs.readLast)) {
      if (!this.#outputs.isKept(this.#project, file)) return;
      this.#pages.addSections(sections());
      this.#pagesSent++;
    }
  }

  /** Their inputs count for what is made from them. */
  get #records(): SearchRecord[] {
    return memo(this.#project, 'search records', () => pageRecords(this.#project));
  }

  #authored = (): string => {
    const { stories, pages } = this.#project;
    const texts = [...stories.values(), ...pages.values()].map(({ mdx, title }) => [mdx, title]);
    return sha256Of(JSON.stringify([this.#records, texts]));
  };

  /** @param folder of the built site */
  async write(folder: string): Promise<void> {
    // Pagefind works while rows are indexed.
    await Promise.all([
      this.#writePages(folder),
      this.#outputs.writeAll(this.#project, folder, pathOf.rowIndex(), () =>
        rowIndex(this.#project, this.#outputs.readLast),
      ),
    ]);
  }

  async #writePages(folder: string): Promise<void> {
    const texts = textsOf(this.#project, (file) => readFileSync(join(folder, file), 'utf8'));
    const key = sha256Of(JSON.stringify([this.#records, texts.map(({ digest }) => digest)]));
    const make = () => {
      if (!this.#hasRecords) this.#pages.addRecords(this.#records);
      for (const { sections } of texts.slice(this.#pagesSent)) this.#pages.addSections(sections());
      return this.#pages.files();
    };
    try {
      await this.#outputs.writeAll(this.#project, folder, pathOf.searchIndex(), make, key);
    } finally {
      await this.#pages.close();
    }
  }
}
