/** How the modules of src/ and client/ import each other; `npm run check:lint` holds the order of the rooms. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync('{src,client}/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.d.ts'));
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

/** The first circle found from a file on, as the files along it. */
function circleFrom(file: string, above: string[], done: Set<string>): string[] | undefined {
  if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
  if (done.has(file)) return undefined;
  const targets = importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, join(root, dirname(file), name)));
  for (const target of targets) {
    const circle = circleFrom(target, [...above, file], done);
    if (circle) return circle;
  }
  done.add(file);
  return undefined;
}

test('no import runs in a circle, types included', () => {
  const done = new Set<string>();
  const circles = files.flatMap((file) => circleFrom(file, [], done)?.join(' → ') ?? []);
  expect([...new Set(circles)]).toEqual([]);
});

test('every file of client/ is held to this', () => {
  expect(files.filter((file) => file.startsWith('client')).length).toBeGreaterThan(20);
});
