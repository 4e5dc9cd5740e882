/** Files of the site: those that would be the same as in the last build are taken over from its site, the others are written. */
import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { countWork } from '../core/progress/work.ts';
import type { InputRecords } from '../core/recording/input-records.ts';

type Content = string | Uint8Array;

export class Outputs {
  readonly #records: InputRecords;
  readonly #lastSite: string;

  /** @param lastSite folder of the site of the last build */
  constructor(records: InputRecords, lastSite: string) {
    this.#records = records;
    this.#lastSite = lastSite;
  }

  /** Whether a file would be the same. */
  isKept = (project: object, path: string): boolean => this.#records.isUnchanged(project, path);

  /** Makes the content of a file that Astro writes, and records its inputs. */
  make = <Value>(path: string, make: () => Value): Value => this.#records.make(path, make);

  /** Removes a file from the record, so that the next build makes it again. */
  forget = (path: string): void => this.#records.forget(path);

  /** Takes a file over from the last site, without a copy. @param folder of the new site */
  takeOver(folder: string, path: string): void {
    this.#link(folder, path);
    this.#records.keep(path);
  }

  #link(folder: string, path: string): void {
    const file = join(folder, path);
    makeFolder(dirname(file));
    linkOrCopy(join(this.#lastSite, path), file);
  }

  /** Reads a file of the last site. @throws if it has none */
  readLast = (path: string): string => readFileSync(join(this.#lastSite, path), 'utf8');

  /** Takes a file over, or makes and writes it. */
  async write(project: object, folder: string, path: string, content: () => Content | Promise<Content>): Promise<void> {
    if (this.isKept(project, path)) return this.takeOver(folder, path);
    countWork('files');
    return writeInto(folder, path, await this.make(path, content));
  }

  /**
   * Takes over all files of a folder, or makes and writes them.
   * @param of folder in the site @param contents have undefined for a file that is the same as in the last site @param key of what else they are made from: with another key they are made again
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
      if (content === undefined) this.#link(folder, path);
      else await writeInto(folder, path, content);
    }
  }
}

async function writeInto(folder: string, path: string, content: Content): Promise<void> {
  const file = join(folder, path);
  makeFolder(dirname(file));
  await writeFile(file, content);
}

/** Some file systems have no hard links, and a file of `public/` may already be there. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Folders that exist. Many files are in the same. */
const folders = new Set<string>();

function makeFolder(folder: string): void {
  if (folders.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  folders.add(folder);
}
