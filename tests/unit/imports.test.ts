/** Imports run one way, and what lies before the pages works without Astro: desk, tests and workers use it too. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rooms = ['model', 'draw', 'publish'];
const files = rooms.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: root }).map((file) => ({ room, file })));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)].map(
    ([, name]) => name!,
  );

test('nothing in model, draw or publish imports Astro’s virtual modules or the bridge to them', () => {
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap(({ file }) =>
    importsOf(file)
      .filter((name) => /^astro:|\/site\.ts$/.test(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('model imports no drawing, and drawing no publishing', () => {
  const found = files.flatMap(({ room, file }) =>
    importsOf(file)
      .filter((name) => rooms.slice(rooms.indexOf(room) + 1).some((later) => name.includes(`/${later}/`)))
      .map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('relative imports name their .ts: Node loads these files as they are', () => {
  const found = files.flatMap(({ file }) =>
    importsOf(file).filter((name) => name.startsWith('.') && !/\.(ts|json)$/.test(name)),
  );
  expect(found).toEqual([]);
});
