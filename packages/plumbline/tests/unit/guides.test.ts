/** Checks the guides in docs/authoring/: their examples make an edition without problems, and the messages they explain exist. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verify } from '../../src/cli/verify.ts';
import { parseNumber } from '../../src/core/evidence/quantities/parse-number.ts';
import { copyEdition, reportOf } from '../fixtures/copy-edition.ts';
import { codesOf, filesOf, guides, textOf } from '../helpers/guides.ts';

const packageRoot = join(import.meta.dirname, '../..');

/** Files that readers have written after a guide and those before it. Paths that start with ../ are outside the edition. */
const allFiles = (guide: string): [path: string, content: string][] => {
  const files = guides.slice(0, guides.indexOf(guide) + 1).map(filesOf);
  return Object.entries(Object.assign({}, ...files) as Record<string, string>);
};
/** The edition of a guide: its files, with the configuration of the tiny edition. */
const editionOf = (guide: string, whenDone: Parameters<typeof copyEdition>[0]) =>
  copyEdition(whenDone, {
    remove: ['data', 'src', 'documents'],
    files: Object.fromEntries(allFiles(guide).filter(([path]) => !path.startsWith('../'))),
  });

test.for(guides)('%s leads to an edition without problems', async (guide, { onTestFinished }) => {
  expect(Object.keys(filesOf(guide)), 'files to write').not.toEqual([]);
  expect(await reportOf(await editionOf(guide, onTestFinished))).toBeUndefined();
});

test('the ranges in evidence.md are where the document has the quotes', async ({ onTestFinished }) => {
  const root = await editionOf('evidence.md', onTestFinished);
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, content] of Object.entries(filesOf('evidence.md')).filter(([path]) => path.startsWith('../')))
    await writeFile(join(folder, basename(path)), content);
  const log = vi.spyOn(console, 'log').mockReturnValue();
  onTestFinished(() => log.mockRestore());
  expect(await verify.run({}, [folder], root)).toBe(0);
  expect(log.mock.lastCall).toEqual(['6 ranges confirmed in 1 documents. Written to data/verification.json.']);
});

test('numbers that evidence.md gives as examples can be read', () => {
  const table = /\| printed +\|[\s\S]*?\n\n/.exec(textOf('evidence.md'))![0];
  const examples = codesOf(table);
  expect(examples.length).toBeGreaterThan(20);
  expect(examples.filter((text) => !parseNumber(text))).toEqual([]);
});

/** The expectation of a message, with placeholders for names and numbers. */
const expectationOf = (message: string): string =>
  /expected .*?(?=, got |, so this )/
    .exec(message)![0]
    .replace(/"[^"]*"/g, '"…"')
    .replace(/[\w-]+(?:\[[^\]]*\])?\.[\w-]+ \([^)]*\)/, '…')
    .replace(/\([^)]*\)/, '(…)')
    .replace(/\d+(?:[.,]\d+)*/g, '0');

test.for(guides.filter((guide) => !['components.md', 'tests.md'].includes(guide)))(
  '%s explains messages that exist',
  (guide) => {
    const reports = globSync('tests/problems/*/message.txt', { cwd: packageRoot });
    const lines = reports.flatMap((path) => readFileSync(join(packageRoot, path), 'utf8').split('\n'));
    const known = new Set(lines.filter((line) => line.includes(': expected ')).map(expectationOf));
    const explained = codesOf(textOf(guide)).filter((text) => text.startsWith('expected '));
    expect(explained.length).toBeGreaterThan(5);
    expect(explained.map(expectationOf).filter((text) => !known.has(text))).toEqual([]);
  },
);

test('components.md overrides components that exist, imports the originals from where they are, and uses its own', () => {
  const components = globSync('astro/components/*/*.astro', { cwd: packageRoot }).map((path) => basename(path));
  const files = Object.keys(filesOf('components.md')).map((path) => basename(path));
  const forStories = files.filter((name) => !components.includes(name));
  expect(forStories).toEqual(['Correspondent.astro']);
  expect(textOf('components.md')).toContain('`<Correspondent name="Ana Silva">');
  const imports = [...textOf('components.md').matchAll(/from 'plumbline\/components\/([^']+)'/g)];
  expect(imports.length).toBeGreaterThan(0);
  const missing = imports.filter(([, path]) => !existsSync(join(packageRoot, 'astro/components', path!)));
  expect(missing).toEqual([]);
});
