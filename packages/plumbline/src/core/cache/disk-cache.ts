/**
 * Caches slow results on disk, in `.cache/` of an edition, under a hash of all their inputs. The folder can be deleted at any time, shared
 * by machines, and used by several builds at once.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Of } from '../input/hash.ts';

const cacheFolder = '.cache';

/** The folder of the cache, which may not exist. */
export const cacheOf = (root: string): string => join(root, cacheFolder);

/** Creates the folder of the cache, which git ignores. @returns its path. @throws if it cannot be created */
export function openCache(root: string): string {
  const folder = cacheOf(root);
  const ignored = join(folder, '.gitignore');
  if (existsSync(ignored)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(ignored, '*\n');
  return folder;
}

/** Kinds of results, each in its own folder. */
const kinds = ['fonts', 'pictures', 'words'] as const;
type Kind = (typeof kinds)[number];

/** Records of builds, each with a folder that belongs to it. */
export const buildsFolder = 'builds';

/** Length of the hash at the beginning of an entry, in bytes. It reveals a damaged entry. */
const digestLength = 64;

const pending = new Map<string, Promise<Buffer>>();

/**
 * Returns the cached result, or calls `make` and caches what it returns.
 * @param root folder of the edition
 * @param madeFrom all inputs of the result, with the versions of programs, as a value that JSON can hold
 */
export function cached(
  root: string,
  kind: Kind,
  madeFrom: unknown,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Buffer> {
  const key = sha256Of(JSON.stringify(madeFrom));
  const file = join(cacheOf(root), kind, key.slice(0, 2), key.slice(2));
  let result = pending.get(file);
  if (!result) {
    result = readOrMake(root, file, make).finally(() => pending.delete(file));
    pending.set(file, result);
  }
  return result;
}

async function readOrMake(root: string, file: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Buffer> {
  const kept = await readEntry(file);
  if (kept) return kept;
  const made = Buffer.from(await make());
  await writeEntry(root, file, made);
  return made;
}

async function readEntry(file: string): Promise<Buffer | undefined> {
  const entry = await readFile(file).catch(() => undefined);
  const content = entry?.subarray(digestLength);
  if (!entry || !content || sha256Of(content) !== entry.toString('latin1', 0, digestLength)) return undefined;
  const now = new Date();
  // removeUnused goes by this time.
  await utimes(file, now, now).catch(() => undefined);
  return content;
}

/** Writes to a temporary file and renames it, so that no build reads half an entry. Does nothing if the cache cannot be written. */
async function writeEntry(root: string, file: string, content: Buffer): Promise<void> {
  const half = `${file}.${randomUUID()}`;
  try {
    openCache(root);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(half, Buffer.concat([Buffer.from(sha256Of(content)), content]));
    await rename(half, file);
  } catch {
    await rm(half, { force: true }).catch(() => undefined);
  }
}

const day = 24 * 60 * 60 * 1000;

/** Folders with entries that are removed. Other programs may have others beside them. */
const ownFolders = [...kinds, buildsFolder, 'astro', 'vite'];

/** Removes entries that no build has used for thirty days. Looks for them once a day. */
export function removeUnused(root: string): void {
  const folder = cacheOf(root);
  const mark = join(folder, 'cleaned');
  if (age(mark) < day) return;
  for (const kind of ownFolders) {
    // What belongs to a record is as old as the record.
    const isRecords = kind === buildsFolder;
    for (const name of readNames(join(folder, kind), !isRecords)) {
      const file = join(folder, kind, name);
      if (!(age(file) > 30 * day && age(file) < Infinity)) continue;
      for (const one of isRecords ? [file, `${file}.site`] : [file]) rmSync(one, { recursive: true, force: true });
    }
  }
  try {
    writeFileSync(mark, '');
  } catch {
    // There is no cache.
  }
}

/** Milliseconds since a file was written; infinite if there is none. */
function age(file: string): number {
  try {
    const found = statSync(file);
    return found.isFile() ? Date.now() - found.mtimeMs : Infinity;
  } catch {
    return Infinity;
  }
}

function readNames(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch {
    return [];
  }
}
