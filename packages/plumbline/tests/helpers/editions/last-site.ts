/** An edition with a last site, which a build that fails must leave as it is. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { siteMark } from '../../../src/publish/site/hosts/site-mark.ts';
import { layProject } from './released.ts';
import { treeOf } from './tree.ts';

/** Not as a build would write it. */
const lastSite = { _headers: siteMark, 'index.html': 'The last good site' };

/** What only people who work on programs can read. */
export const isStack = /^ +at |^ *\d+: 0x|FATAL|backtrace|stack trace/m;

/** @param files to write over the tiny edition, by path */
export function editionWithSite(
  whenDone: Parameters<typeof layProject>[0],
  files: Record<string, string> = {},
): string {
  const root = layProject(whenDone);
  const site = Object.entries(lastSite).map(([path, text]) => [`dist/${path}`, text] as const);
  for (const [path, text] of [...site, ...Object.entries(files)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

export const expectLastSite = (root: string): void => expect(treeOf(join(root, 'dist'))).toEqual(lastSite);

/** The last site, and nothing of a new one. */
export function expectOnlyLastSite(root: string): void {
  expectLastSite(root);
  expect(['dist.new', 'dist.old', 'dist.lock'].filter((one) => existsSync(join(root, one)))).toEqual([]);
}
