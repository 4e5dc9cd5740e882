/** Writes the files that are not pages, while pages are rendered: those of a chart when its page is made, before it is forgotten. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { forget } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { outputFile, pathOf } from '../urls.ts';
import type { PublishedFile } from './published-file.ts';
import { readingOrder } from './reading-order.ts';

/** Takes over what the last build wrote and would be the same, and writes the rest. */
export interface Outputs {
  isKept: (project: Project, path: string) => boolean;
  write: (project: Project, folder: string, path: string, content: PublishedFile['content']) => Promise<void>;
}

/** How many files are made at the same time, and how many may wait for it. */
const [together, mostWaiting] = [16, 64];
/** How many pictures are made before they are written. Each is kept on the disk, and its drawing in memory. */
const picturesAhead = 64;

export class SiteWriter {
  readonly #project: Project;
  readonly #folder: string;
  readonly #outputs: Outputs;
  /** By the file of their page; those of the site under ''. */
  readonly #files: Map<string, PublishedFile[]>;
  readonly #order: (file: string) => number;
  readonly #limit = pLimit(together);
  readonly #writing = new Set<Promise<void>>();
  /** What is forgotten after the files of a page. */
  readonly #parts: Map<string, object>;
  /** Pictures that are made or being made, and not written. */
  readonly #ahead = new Set<PublishedFile>();
  #goOn = (): void => undefined;
  readonly #errors: unknown[] = [];

  /** @param folder of the built site, without its base */
  constructor(project: Project, folder: string, outputs: Outputs, files: PublishedFile[]) {
    this.#project = project;
    this.#folder = folder;
    this.#outputs = outputs;
    this.#files = Map.groupBy(files, ({ page }) => (page === undefined ? '' : outputFile(page)));
    this.#order = readingOrder(project);
    this.#parts = partsOf(project);
  }

  /** The pages in the order in which they are to be made. */
  sort = <Page>(pages: Page[], fileOf: (page: Page) => string): Page[] =>
    Map.groupBy(pages, (page) => this.#order(fileOf(page)))
      .entries()
      .toArray()
      .sort(([a], [b]) => a - b)
      .flatMap(([, group]) => group);

  /** Makes pictures on other threads, a few before their turn. Errors are reported when the file is written. */
  async makePictures(): Promise<void> {
    const limit = pLimit(2 * availableParallelism());
    for (const [page] of this.sort([...this.#files], ([file]) => file))
      for (const picture of this.#files.get(page)?.filter(this.#isNewPicture) ?? []) {
        while (this.#ahead.size >= picturesAhead) await new Promise<void>((resolve) => (this.#goOn = resolve));
        this.#ahead.add(picture);
        limit(picture.content).catch(() => undefined);
      }
  }

  #isNewPicture = ({ path }: PublishedFile): boolean =>
    path.endsWith('.png') && !this.#outputs.isKept(this.#project, path);

  /** Begins to write the files of a page that was made. Waits if many others wait for it. @param file of the page */
  async pageMade(file: string): Promise<void> {
    const files = this.#files.get(file) ?? [];
    this.#files.delete(file);
    const writing = Promise.all(files.map((one) => this.#limit(() => this.#write(one))))
      .catch((error: unknown) => this.#errors.push(error))
      .then(() => {
        this.#writing.delete(writing);
        const part = this.#parts.get(file);
        if (part) forget(this.#project, part);
      });
    this.#writing.add(writing);
    while (this.#limit.pendingCount > mostWaiting) await Promise.race(this.#writing);
  }

  async #write(file: PublishedFile): Promise<void> {
    await this.#outputs.write(this.#project, this.#folder, file.path, file.content);
    if (this.#ahead.delete(file)) this.#goOn();
  }

  /** Writes all other files. @throws the first error of all files */
  async finish(): Promise<void> {
    for (const [file] of this.sort([...this.#files], ([one]) => one)) await this.pageMade(file);
    await Promise.all(this.#writing);
    if (this.#errors.length) throw this.#errors[0];
  }
}

/** What is not needed after the files of a page: a chart after those of its last view, a dataset, a story. */
function partsOf(project: Project): Map<string, object> {
  const parts = new Map<string, object>();
  for (const story of project.stories.values()) parts.set(pathOf.republish(story.id), story);
  for (const chart of project.charts.values())
    parts.set(pathOf.chart(chart.id, Object.keys(chart.views ?? {}).at(-1)), chart);
  for (const dataset of project.datasets.values()) parts.set(pathOf.dataset(dataset.id), dataset);
  return new Map([...parts].map(([path, part]) => [outputFile(path), part]));
}
