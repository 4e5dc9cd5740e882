/** Things that take long to make are kept, and made again when what they are made from changes or what is kept is damaged. */
import { globSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { cached, removeUnused } from '../../../../src/core/cache/disk-cache.ts';

let root: string;
let made: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cache-'));
  made = [];
  onTestFinished(() => rm(root, { recursive: true }));
});

const get = async (madeFrom: unknown, text = 'bytes') =>
  String(await cached(root, 'pictures', madeFrom, () => (made.push(text), Buffer.from(text))));
const entries = () => globSync('.cache/pictures/*/*', { cwd: root }).map((path) => join(root, path));

test('cached(root, kind, madeFrom, make) makes what is not kept, once', async () => {
  expect(await Promise.all([get(['a', 1]), get(['a', 1])])).toEqual(['bytes', 'bytes']);
  expect(await get(['a', 1], 'others')).toBe('bytes');
  expect(made).toEqual(['bytes']);
});

test('cached(root, kind, madeFrom, make) makes it again when it is made from something else', async () => {
  await get(['a', 1]);
  expect(await get(['a', 2], 'others')).toBe('others');
  expect(made).toHaveLength(2);
});

test('cached(root, kind, madeFrom, make) makes a damaged entry again, and mends it', async () => {
  await get(['a', 1]);
  const [file] = entries();
  const bytes = readFileSync(file!);
  bytes[bytes.length - 1]! ^= 1;
  for (const damaged of [bytes, bytes.subarray(0, 40), Buffer.alloc(0)]) {
    writeFileSync(file!, damaged);
    expect(await get(['a', 1], 'again')).toBe('again');
    expect(await get(['a', 1], 'never')).toBe('again');
  }
});

test('cached(root, kind, madeFrom, make) needs no folder that can be written', async () => {
  await writeFile(join(root, '.cache'), 'a file where the folder would be');
  expect(await get(['a', 1])).toBe('bytes');
  removeUnused(root);
});

test('removeUnused(root) removes what was not used for thirty days', async () => {
  await get('old');
  const month = 31 * 24 * 60 * 60 * 1000;
  for (const file of entries()) utimesSync(file, new Date(), new Date(Date.now() - month));
  await get('new');
  removeUnused(root);
  expect(entries()).toHaveLength(1);
  await get('new', 'others');
  expect(made).toEqual(['bytes', 'bytes']);
  // Once a day is enough.
  for (const file of entries()) utimesSync(file, new Date(), new Date(Date.now() - month));
  removeUnused(root);
  expect(entries()).toHaveLength(1);
});

test('removeUnused(root) removes a record with its folder, and no file of a newer record', async () => {
  const month = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  for (const name of ['old', 'new']) {
    await mkdir(join(root, '.cache/builds', `${name}.site`), { recursive: true });
    for (const file of [name, `${name}.site/index.html`]) await writeFile(join(root, '.cache/builds', file), name);
    utimesSync(join(root, '.cache/builds', `${name}.site/index.html`), month, month);
  }
  utimesSync(join(root, '.cache/builds/old'), month, month);
  removeUnused(root);
  expect(readdirSync(join(root, '.cache/builds'), { recursive: true }).sort()).toEqual([
    'new',
    'new.site',
    'new.site/index.html',
  ]);
});

test('removeUnused(root) leaves the files of other programs', async () => {
  const month = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  const file = join(root, '.cache/lint/results');
  await mkdir(join(root, '.cache/lint'), { recursive: true });
  await writeFile(file, 'kept');
  utimesSync(file, month, month);
  removeUnused(root);
  expect(readdirSync(join(root, '.cache/lint'))).toEqual(['results']);
});
