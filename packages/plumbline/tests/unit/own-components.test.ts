/** Overrides components of the package with files of the same name in an edition's src/components/. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { ownComponents } from '../../src/own-components.ts';

const packaged = join(import.meta.dirname, '../../astro/components');
let root: string;
let own: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'overrides-'));
  own = join(root, 'components');
  await mkdir(own);
  for (const name of ['Header.astro', 'Chart.astro', 'Elsewhere.astro']) await writeFile(join(own, name), '');
});
afterAll(() => rm(root, { recursive: true }));

/** The file that an import resolves to, if Vite would resolve it to `file`; undefined leaves it to Vite. */
const resolved = (source: string, importer: string, file: string) => {
  const { resolveId } = ownComponents(pathToFileURL(`${root}/`));
  return (resolveId as unknown as Resolve).call({ resolve: () => Promise.resolve({ id: file }) }, source, importer, {});
};
type Resolve = (source: string, importer: string, options: object) => Promise<string | undefined>;

test('an import in the package resolves to the edition’s file of the same name', async () => {
  const file = join(packaged, 'layout/Header.astro');
  expect(await resolved('./Header.astro', join(packaged, 'layout/Layout.astro'), file)).toBe(join(own, 'Header.astro'));
});

test('an import in the override resolves to the original', async () => {
  const file = join(packaged, 'layout/Header.astro');
  const source = 'plumbline/components/layout/Header.astro';
  expect(await resolved(source, join(own, 'Header.astro'), file)).toBeUndefined();
});

test('a component without an override resolves to the package’s', async () => {
  const file = join(packaged, 'layout/Footer.astro');
  expect(await resolved('./Footer.astro', join(packaged, 'layout/Layout.astro'), file)).toBeUndefined();
});

test('components of other packages are not overridden', async () => {
  const file = '/elsewhere/Elsewhere.astro';
  expect(await resolved('./Elsewhere.astro', '/elsewhere/Page.astro', file)).toBeUndefined();
});

test('plain components of republished stories are not overridden', async () => {
  const file = join(packaged, 'plain/Chart.astro');
  expect(await resolved('./Chart.astro', join(packaged, 'plain/StoryText.astro'), file)).toBeUndefined();
});
