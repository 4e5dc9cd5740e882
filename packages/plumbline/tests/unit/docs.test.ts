import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listNames } from '../../src/core/input/files.ts';

const generator = 'packages/plumbline';
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  `${generator}/README.md`,
  `${generator}/CHANGELOG.md`,
  ...(await listNames(`${generator}/docs`, '.md')).map((name) => `${generator}/docs/${name}.md`),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Commands of npm itself that the documents name. */
const builtIn = ['install', 'it', 'ci', 'test'];

test.each(documents)('%s links to files that exist', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(
    ([, link]) => link!,
  );
  expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
});

test.each(documents)('%s names paths that exist', (document) => {
  // The files of an edition that a document shows whole are its own.
  const text = readFileSync(document, 'utf8').replace(/^`[^`\n]+`\n\n```[^]*?^```$/gm, '');
  const paths = [
    ...text.matchAll(/(?<![\w./-])((?:packages|src|astro|client|data|tests|docs|deploy)\/[\w./-]*[\w/])/g),
  ].map(([, path]) => path!);
  // The generator's own documents name its files, and those of an edition.
  const roots = document.startsWith(generator) ? [generator, '.'] : ['.'];
  /** What an edition may have, and this one has not; and what is Astro's. */
  const optional = /^(data\/x|src\/components\/|astro\/tsconfigs\/)/;
  const exists = (path: string) => roots.some((root) => existsSync(join(root, path))) || optional.test(path);
  expect(paths.filter((path) => !exists(path))).toEqual([]);
});

test.each(documents)('%s names commands that exist', (document) => {
  const commands = [...readFileSync(document, 'utf8').matchAll(/(?:`|^ {4}|&& )npm (?:run (?:-s )?)?([\w:]+)/gm)].map(
    ([, name]) => name!,
  );
  expect(commands.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
});
