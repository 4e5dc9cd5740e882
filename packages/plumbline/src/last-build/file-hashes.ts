/** Hashes of the files in a folder. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { sha256Of } from '../core/input/hash.ts';

/**
 * Files below a folder, sorted. Follows links, each folder once.
 * @param skips whether to leave out a file or folder by its path and name
 */
export function filesBelow(folder: string, skips: (path: string, name: string) => boolean = () => false): string[] {
  const files: string[] = [];
  const seen = new Set<string>();
  const add = (at: string, real: string) => {
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = `${at}${sep}${entry.name}`;
      if (skips(path, entry.name)) continue;
      const isLink = entry.isSymbolicLink();
      const found = isLink ? statSync(path, { throwIfNoEntry: false }) : entry;
      if (found?.isDirectory()) add(path, isLink ? realpathSync(path) : `${real}${sep}${entry.name}`);
      else if (found?.isFile()) files.push(path);
    }
  };
  add(folder, realpathSync(folder));
  return files.sort();
}

/** The path and the hash of each file. @param root folder with all of them */
export const contentsOf = (root: string, files: string[]): string[] =>
  files.map((file) => `${file.slice(root.length + 1)} ${sha256Of(readFileSync(file))}`);

/** A hash of the path, size and modification time of every file in a folder. */
export function stateOfFolder(folder: string): string {
  const hash = createHash('sha256');
  const add = (at: string, prefix: string) => {
    let files = '';
    for (const entry of readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${at}/${entry.name}`;
      if (entry.isDirectory()) add(file, `${prefix}${entry.name}/`);
      else {
        const { size, mtimeMs } = statSync(file);
        files += `${prefix}${entry.name} ${size} ${mtimeMs}\n`;
      }
    }
    hash.update(files);
  };
  add(folder, '');
  return hash.digest('hex');
}
