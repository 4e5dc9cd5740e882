import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listNames } from '../../src/model/folder.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...(await listNames('docs', '.md')).map((name) => `docs/${name}.md`),
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
  const text = readFileSync(document, 'utf8');
  const paths = [...text.matchAll(/(?<![\w./-])((?:src|data|desk|tests|docs)\/[\w./-]*[\w/])/g)].map(
    ([, path]) => path!,
  );
  expect(paths.filter((path) => !existsSync(path) && !path.startsWith('data/x'))).toEqual([]);
});

test.each(documents)('%s names commands that exist', (document) => {
  const commands = [...readFileSync(document, 'utf8').matchAll(/(?:`|^ {4}|&& )npm (?:run (?:-s )?)?([\w:]+)/gm)].map(
    ([, name]) => name!,
  );
  expect(commands.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
});
