/** How the modules of src/ import each other; `npm run check:lint` holds the order of the rooms. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');
const files = globSync('**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.d.ts'));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)].map(
    ([, name]) => name!,
  );

test('nothing imports Astro’s virtual modules: commands, tests and hooks run it without Vite', () => {
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) => importsOf(file).filter((name) => name.startsWith('astro:')));
  expect(found).toEqual([]);
});

test('relative imports name their .ts: Node loads these files as they are', () => {
  const found = files.flatMap((file) =>
    importsOf(file).filter((name) => name.startsWith('.') && !/\.(ts|json)$/.test(name)),
  );
  expect(found).toEqual([]);
});
