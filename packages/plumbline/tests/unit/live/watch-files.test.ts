/** Changes of authored files are noticed, also in folders that are added, and where editors save a file under another name first. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFiles } from '../../../src/live/watch-files.ts';

function watchEdition(...files: string[]) {
  const root = mkdtempSync(join(tmpdir(), 'watched-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'text');
  };
  mkdirSync(join(root, 'src'));
  files.forEach(write);
  const seen: string[] = [];
  watchFiles(root, (change, file) => seen.push(`${change} ${relative(root, file)}`));
  const sees = (change: string) => expect.poll(() => seen).toContain(change);
  return { root, write, sees };
}

test('a file that is edited, added and removed', async () => {
  const { root, write, sees } = watchEdition('data/towns/data.csv');
  write('data/towns/data.csv');
  await sees('change data/towns/data.csv');
  write('data/towns/checks.sql');
  await sees('add data/towns/checks.sql');
  rmSync(join(root, 'data/towns/checks.sql'));
  await sees('unlink data/towns/checks.sql');
});

test('a file that replaces another', async () => {
  const { root, write, sees } = watchEdition('src/charts/towns.ts');
  write('src/charts/.towns.ts.new');
  renameSync(join(root, 'src/charts/.towns.ts.new'), join(root, 'src/charts/towns.ts'));
  await sees('change src/charts/towns.ts');
});

test('files in folders that are added and removed', async () => {
  const { root, write, sees } = watchEdition('data/towns/data.csv');
  write('data/bridges/data.csv');
  await sees('add data/bridges/data.csv');
  write('data/bridges/data.csv');
  await sees('change data/bridges/data.csv');
  write('archive/charts/bridges/one.json');
  await sees('add archive/charts/bridges/one.json');
  rmSync(join(root, 'data/towns'), { recursive: true });
  await sees('unlink data/towns');
});
