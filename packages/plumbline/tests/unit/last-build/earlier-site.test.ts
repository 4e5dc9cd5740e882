/** A new site begins with the files that the last two have, and no write changes a file of the last one. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { InputRecords, type RecordedInputs } from '../../../src/core/recording/input-records.ts';
import { recordParts } from '../../../src/core/recording/record-parts.ts';
import { keepEarlierSite, keepLinksTo, removeEarlierSite } from '../../../src/last-build/earlier-site.ts';
import { filesBelow, stateOfFolder } from '../../../src/last-build/file-hashes.ts';
import { Outputs } from '../../../src/last-build/outputs.ts';

let root: string;
let out: string;
let fresh: string;
let written: string[] | undefined;
let last: RecordedInputs | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earlier-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  [out, fresh] = [join(root, 'dist'), join(root, 'dist.new')];
  written = undefined;
  last = undefined;
});

/** A build of a site with a file for each text. */
async function build(texts: Record<string, string>, others: Record<string, string> = {}) {
  const project = { root, texts: new Map(Object.entries(texts)) };
  recordParts(project, { collections: [], tables: ['texts'], values: [] });
  const owner = project as unknown as Project;
  const records = new InputRecords(last);
  const outputs = new Outputs(records, out, written);
  outputs.begin(owner, fresh, Object.keys(others));
  mkdirSync(fresh, { recursive: true });
  for (const [path, text] of Object.entries(others)) writeFileSync(join(fresh, path), text);
  for (const path of Object.keys(texts)) await outputs.write(owner, fresh, path, () => project.texts.get(path)!);
  outputs.end(fresh);
  const old = `${out}.old`;
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  if (written) keepEarlierSite(root, out, old);
  else keepLinksTo(root, out);
  written = written ? outputs.written : [];
  last = records.toFile(owner);
  return outputs.written;
}

const site = (): Record<string, string> =>
  Object.fromEntries(filesBelow(out).map((file) => [file.slice(out.length + 1), readFileSync(file, 'utf8')]));

const first = { 'a/index.html': 'A', 'a/b/index.html': 'B', 'c.txt': 'C' };

test('each site has what a new one would have', async () => {
  await build(first);
  const { ino } = statSync(join(out, 'a/index.html'));
  for (const [texts, made] of [
    [{ ...first, 'c.txt': 'C2' }, ['c.txt']],
    [{ ...first, 'c.txt': 'C3' }, ['c.txt']],
    [{ ...first, 'c.txt': 'C3', 'd/e/f.txt': 'F' }, ['d/e/f.txt']],
    [{ ...first, 'c.txt': 'C3' }, []],
    [{ 'a/index.html': 'A', 'd/e/f.txt': 'F2' }, ['d/e/f.txt']],
    [{ 'a/index.html': 'A' }, []],
  ] as [Record<string, string>, string[]][]) {
    expect(await build(texts)).toEqual(made);
    expect(site()).toEqual(texts);
  }
  expect(existsSync(join(out, 'd'))).toBe(false);
  expect(statSync(join(out, 'a/index.html')).ino).toBe(ino);
});

test('a build that stops changes nothing of the last site', async () => {
  await build(first);
  await build({ ...first, 'c.txt': 'C2' });
  const before = [site(), stateOfFolder(out)];
  // What Astro copies, and others write without asking.
  await expect(
    build({ ...first, 'c.txt': 'C3' }, { 'a/index.html': 'public', 'nothing/here.txt': '' }),
  ).rejects.toThrow();
  expect([site(), stateOfFolder(out)]).toEqual(before);
  rmSync(fresh, { recursive: true });
  await build({ ...first, 'c.txt': 'C3' });
  expect(site()).toEqual({ ...first, 'c.txt': 'C3' });
});

test('a file that other programs put into the earlier site is removed', async () => {
  await build(first);
  const file = filesBelow(join(root, '.cache/builds')).find((one) => one.endsWith('c.txt'))!;
  writeFileSync(join(dirname(file), 'stray.txt'), 'stray');
  await build({ ...first, 'c.txt': 'C2' });
  expect(site()).toEqual({ ...first, 'c.txt': 'C2' });
});

test('without an earlier site, files are linked', async () => {
  await build(first);
  removeEarlierSite(root, out);
  const { ino } = statSync(join(out, 'a/index.html'));
  await build({ ...first, 'c.txt': 'C2' });
  expect(site()).toEqual({ ...first, 'c.txt': 'C2' });
  expect(statSync(join(out, 'a/index.html')).ino).toBe(ino);
});
