/** Files of the site: those that would be the same as in the last build are taken over from its site, the others are written. */
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countWork } from '../core/progress/work.ts';
import type { Project } from '../core/project/project.ts';
import type { InputRecords } from '../core/recording/input-records.ts';
import { beginWithEarlierSite, removeFiles } from './earlier-site.ts';

type Content = string | Uint8Array;

export class Outputs {
  readonly #records: InputRecords;
  readonly #lastSite: string;
  readonly #changed: string[] | undefined;
  /** Files that the new folder has and that were not asked for so far. */
  #present = new Set<string>();
  readonly #written = new Set<string>();
  /** Folders that exist. Many files are in the same. */
  readonly #folders = new Set<string>();

  /**
   * @param lastSite folder of the site of the last build
   * @param changed paths of the files in which that site differs from the earlier one; undefined for a full build
   */
  constructor(records: InputRecords, lastSite: string, changed?: string[]) {
    this.#records = records;
    this.#lastSite = lastSite;
    this.#changed = changed;
  }

  /** Whether a file would be the same. */
  isKept = (project: object, path: string): boolean => this.#records.isUnchanged(project, path);

  /** Paths of the files that are not those of the last site. */
  get written(): string[] {
    return [...this.#written];
  }

  /**
   * Begins the folder of the new site with the files of the earlier one that would be the same. To be called when all lookups are known.
   * @param others paths of files that are not made here
   */
  begin(project: Project, folder: string, others: Iterable<string>): void {
    if (!this.#changed) return;
    const changed = new Set([...this.#changed, ...others]);
    const isSame = (path: string) => !changed.has(path) && this.isKept(project, path);
    this.#present = beginWithEarlierSite(project.root, this.#lastSite, folder, isSame);
  }

  /** Removes what the earlier site had, and the new one does not. */
  end(folder: string): void {
    removeFiles(folder, this.#present);
  }

  /** Makes the content of a file that Astro writes, and records its inputs. */
  make<Value>(path: string, make: () => Value): Value {
    this.#written.add(path);
    return this.#records.make(path, make);
  }

  /** Removes a file from the record, so that the next build makes it again. */
  forget = (path: string): void => this.#records.forget(path);

  /** Takes a file over from the last site, without a copy. @param folder of the new site */
  takeOver(folder: string, path: string): void {
    this.#records.keep(path);
    this.#link(folder, path);
  }

  #link(folder: string, path: string): void {
    if (this.#present.delete(path)) return;
    const file = join(folder, path);
    this.#makeFolder(dirname(file));
    linkOrCopy(join(this.#lastSite, path), file);
  }

  /** Reads a file of the last site. @throws if it has none */
  readLast = (path: string): string => readFileSync(join(this.#lastSite, path), 'utf8');

  /** Takes a file over, or makes and writes it. */
  async write(project: object, folder: string, path: string, content: () => Content | Promise<Content>): Promise<void> {
    if (this.isKept(project, path)) return this.takeOver(folder, path);
    countWork('files');
    this.#writeInto(folder, path, await this.make(path, content));
  }

  /**
   * Takes over all files of a folder, or makes and writes them.
   * @param of folder in the site @param contents have undefined for a file that is the same as in the last site
   * @param key of what else they are made from: with another key they are made again
   */
  async writeAll(
    project: object,
    folder: string,
    of: string,
    contents: () => Promise<Map<string, Content | undefined>>,
    key = '',
  ): Promise<void> {
    const group = `all of ${of} ${key}`;
    if (this.#records.isUnchanged(project, group)) {
      this.#records.keep(group);
      for (const path of Object.keys(this.#records.last!.made)) if (path.startsWith(of)) this.takeOver(folder, path);
      return;
    }
    for (const [path, content] of await this.make(group, contents)) {
      this.#records.makeWith(path, group);
      if (content === undefined) {
        this.#link(folder, path);
        continue;
      }
      this.#written.add(path);
      this.#writeInto(folder, path, content);
    }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  /** Writes at once: for many small files, waiting for each takes longer. */
  #writeInto(folder: string, path: string, content: Content): void {
    const file = join(folder, path);
    // Other sites have the same file, whose content must not change.
    if (this.#present.delete(path)) rmSync(file);
    this.#makeFolder(dirname(file));
    writeFileSync(file, content);
  }
}

/** Some file systems have no hard links, and a file of `public/` may already be there. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
