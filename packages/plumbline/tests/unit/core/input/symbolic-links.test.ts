import { mkdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { realPath } from '../../../../src/core/input/inside.ts';
import { copyEdition, reportOf } from '../../../fixtures/copy-edition.ts';

const outside = realPath(tmpdir());

async function reportWith(links: Record<string, string>, prepare?: (root: string) => void) {
  const root = await copyEdition(onTestFinished);
  prepare?.(root);
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }
  return { root: realPath(root), report: await reportOf(root) };
}

const hint = 'Hint: Remove the link, and copy what is needed to its place.';

test('links that lead out of their folder, to nothing or around themselves are problems', async () => {
  const links = {
    'archive/charts/x.json': '../../../x.json',
    'data/towns/data.csv': '../../towns.csv',
    'public/all': '..',
    'public/.env': '../.env',
    'public/deep/down/self': '..',
    'public/gone.txt': 'nothing.txt',
    'public/secret.txt': '/etc/hosts',
  };
  const { root, report } = await reportWith(links, (edition) =>
    renameSync(join(edition, 'data/towns/data.csv'), join(edition, 'towns.csv')),
  );
  expect(report).toBe(`archive/charts/x.json: expected a file, got a link to nothing.
  ${hint}
data/towns/data.csv: expected a file in data/, got a link to "${root}/towns.csv".
  ${hint}
public/.env: expected a file, got a link to nothing.
  ${hint}
public/all: expected a file in public/, got a link to "${root}".
  ${hint}
public/deep/down/self: expected a file, got a link to a folder around it.
  ${hint}
public/gone.txt: expected a file, got a link to nothing.
  ${hint}
public/secret.txt: expected a file in public/, got a link to "/etc/hosts".
  ${hint}
7 problems. Nothing was published.`);
});

test('a folder that is a link out of the edition is a problem, and so is one to nothing', async () => {
  const { report } = await reportWith({ public: outside, archive: 'nowhere' });
  expect(report).toBe(`archive: expected a folder, got a link to nothing.
  ${hint}
public: expected a folder in the edition, got a link to "${outside}".
  ${hint}
2 problems. Nothing was published.`);
});

test('links in their folder are none, nor are lock files of editors', async () => {
  const links = { 'public/b.txt': 'a.txt', 'data/towns/.#data.csv': 'desk@tiny.example', 'src/content/pages': 'own' };
  const { report } = await reportWith(links, (root) => {
    mkdirSync(join(root, 'public'));
    writeFileSync(join(root, 'public/a.txt'), 'A');
    mkdirSync(join(root, 'src/content/own'), { recursive: true });
  });
  expect(report).toBeUndefined();
});

test('an edition may itself be a link', async () => {
  const root = await copyEdition(onTestFinished);
  const place = `${root}-moved`;
  renameSync(root, place);
  symlinkSync(place, root);
  onTestFinished(() => {
    unlinkSync(root);
    renameSync(place, root);
  });
  expect(await reportOf(root)).toBeUndefined();
});
