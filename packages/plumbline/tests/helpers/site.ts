/** What the tests of the built site share: its folders and its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The edition built at the root, and under the sub-path /x/, each with its file for nginx. */
export const sites = [
  { name: 'at the root', base: '/', folder: '.test/root', nginx: '.test/root.conf' },
  { name: 'under /x/', base: '/x/', folder: '.test/sub/x', nginx: '.test/sub.conf' },
] as const;

/** Paths of all files below a folder, sorted, with forward slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

export const pagesIn = (folder: string): string[] => filesIn(folder).filter((file) => file.endsWith('.html'));

export const readText = (...path: string[]): string => readFileSync(join(...path), 'utf8');
