/** Lists and reads the files of a built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of all files below a folder, sorted, with forward slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

export const pagesIn = (folder: string): string[] => filesIn(folder).filter((file) => file.endsWith('.html'));

export const readText = (...path: string[]): string => readFileSync(join(...path), 'utf8');
