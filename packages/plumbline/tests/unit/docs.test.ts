/** Checks that everything that the documents name exists: links and anchors, paths, npm scripts, commands and options. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import { filesOf, guides } from '../helpers/guides.ts';

const generator = 'packages/plumbline';
const documents = globSync('**/*.md', {
  exclude: (path) => /(^|\/)(node_modules|dist[^/]*|archive|\..+|tests)$/.test(path),
}).sort();

const textOf = (document: string): string => readFileSync(document, 'utf8');
/** The text without examples, which name files of other editions: code blocks with the path above them, and quoted messages. */
const ownTextOf = (document: string): string =>
  textOf(document)
    .replace(/^(?:`[^`\n]+`\n\n)?```[^]*?^```$/gm, '')
    .replace(/`expected [^`]*`/g, '');

/** Anchors of headings, as GitHub makes them. */
const anchorsOf = (document: string): string[] =>
  [...textOf(document).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const scriptsIn = (folder: string): string[] => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return [];
  const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: object };
  return Object.keys(scripts);
};
/** Commands of npm itself. */
const builtIn = ['install', 'it', 'ci', 'pack', 'test'];

/** Files that readers of the guides write, and optional files and folders of an edition. */
const ofReaders = new Set(guides.flatMap((guide) => Object.keys(filesOf(guide))));
const optional = /^(astro\/tsconfigs\/|data\/(x|verification\.json)|src\/components\/?|src\/content\/accounted\.yaml)/;

test('finds the documents of the repository and the package', () => {
  expect(documents).toContain('README.md');
  expect(documents).toContain(`${generator}/docs/authoring/charts.md`);
  expect(documents).toContain(`${generator}/docs/reference/chart.md`);
});

describe.each(documents)('%s', (document) => {
  test('links to files and headings that exist', () => {
    const links = [...ownTextOf(document).matchAll(/\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]+))?\)/g)];
    const broken = links.filter(([, path, anchor]) => {
      const file = path ? join(dirname(document), path) : document;
      return !existsSync(file) || (anchor && !anchorsOf(file).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  test('names paths that exist', () => {
    const paths = [
      ...ownTextOf(document).matchAll(
        /(?<![\w./-])((?:packages|src|astro|client|data|tests|docs|deploy)\/[\w./-]*[\w/])/g,
      ),
    ].map(([, path]) => path!);
    // Paths are relative to the document, to the root or, in the package, to the generator.
    const roots = [dirname(document), '.', ...(document.startsWith(generator) ? [generator] : [])];
    const exists = (path: string) =>
      optional.test(path) || ofReaders.has(path) || roots.some((root) => existsSync(join(root, path)));
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  test('names scripts of npm that exist', () => {
    const named = [...textOf(document).matchAll(/(?:`|^ {4}|&& |")npm (?:run (?:-s )?)?([\w:]+)/gm)];
    const scripts = [...builtIn, ...['.', generator, dirname(document)].flatMap(scriptsIn)];
    expect(named.map(([, name]) => name!).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('names commands of plumbline and options that exist', async () => {
    for (const [call, name = '', rest = ''] of textOf(document).matchAll(
      /(?:npx |`|": ")plumbline ([a-z-]+)([^`"\n]*)/g,
    )) {
      const command = await commands[name]?.();
      expect(command, call).toBeDefined();
      for (const [, option] of rest.matchAll(/(?<= )--([a-z-]+)/g))
        expect([...Object.keys(command!.options), 'help'], call).toContain(option);
    }
  });
});

test('architecture.md names modules of the generator that exist', () => {
  const modules = globSync('{src,astro,client,scripts}/**/*.{ts,astro}', { cwd: generator }).map((path) =>
    basename(path),
  );
  const named = [...textOf(`${generator}/docs/architecture.md`).matchAll(/`([\w-]+\.(?:ts|astro))`/g)];
  expect(named.length).toBeGreaterThan(20);
  expect(named.map(([, name]) => name!).filter((name) => !modules.includes(name))).toEqual([]);
});
