/** Checks imports of the modules in src/ and client/. The order of the folders is checked by `npm run check:lint`. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync('{src,client}/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.d.ts'));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)].map(
    ([, name]) => name!,
  );

test('no module imports Astro’s virtual modules: commands, tests and hooks run without Vite', () => {
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) => importsOf(file).filter((name) => name.startsWith('astro:')));
  expect(found).toEqual([]);
});

test('relative imports have the extension .ts: Node loads these files directly', () => {
  const found = files.flatMap((file) =>
    importsOf(file).filter((name) => name.startsWith('.') && !/\.(ts|json)$/.test(name)),
  );
  expect(found).toEqual([]);
});

/** The files of the first import cycle that a file leads to. */
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

test('there are no import cycles, including type imports', () => {
  const done = new Set<string>();
  const circles = files.flatMap((file) => circleFrom(file, [], done)?.join(' → ') ?? []);
  expect([...new Set(circles)]).toEqual([]);
});

test('every file of client/ is checked', () => {
  expect(files.filter((file) => file.startsWith('client')).length).toBeGreaterThan(20);
});

test('what an edition tests with is imported by the tests of editions alone, which nothing else imports', () => {
  const { peerDependenciesMeta } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    peerDependenciesMeta: Record<string, { optional: true }>;
  };
  const optional = Object.keys(peerDependenciesMeta);
  expect(optional).toContain('vitest');
  const others = files.filter((file) => !file.startsWith(join('src', 'testing')));
  const found = others.filter((file) =>
    importsOf(file).some((name) => optional.includes(name) || /(^|\/)testing\//.test(name)),
  );
  expect(found).toEqual([]);
});
