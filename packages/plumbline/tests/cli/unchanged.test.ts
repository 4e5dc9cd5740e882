/** A build where nothing changed keeps the site; any change that could show in it makes a new one. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { chart, edit, layProject, run } from '../helpers/editions/released.ts';

const root = layProject(afterAll);
const library = mkdtempSync(join(tmpdir(), 'library-'));
afterAll(() => rmSync(library, { recursive: true }));
writeFileSync(join(library, 'margin.ts'), 'export const margin = 80;\n');
edit(root, chart, 'import * as Plot', `import { margin } from '${join(library, 'margin.ts')}';\nimport * as Plot`);
edit(root, chart, '? 80 :', '? margin :');
// Files that an edition may have: a folder by a link, a link to nothing, the domain for a host.
symlinkSync(library, join(root, 'library'));
symlinkSync(join(library, 'nothing.txt'), join(root, 'nothing.txt'));
mkdirSync(join(root, 'public'));
writeFileSync(join(root, 'public/CNAME'), 'tiny.example\n');
writeFileSync(join(root, 'public/about.txt'), 'About us\n');

const kept = 'Nothing changed. The site is in dist/.\n';
const built = 'The site is in dist/.\n';
const build = async (args: string[] = [], env: Record<string, string> = {}) => {
  const { out, error } = await runPlumbline(root, ['build', ...args], { env: { ...process.env, ...env } });
  return out + error;
};

test('a build after a build keeps the site, until something changes', { timeout: 240_000 }, async () => {
  expect(await build()).toBe(built);
  const site = digestsOf(join(root, 'dist'));
  expect(await build()).toBe(kept);
  expect(digestsOf(join(root, 'dist'))).toEqual(site);

  edit(root, 'data/towns/data.csv', 'C1,south', 'C1,north');
  expect(await build(), 'a cell').toBe(built);
  edit(root, 'data/towns/data.csv', 'C1,north', 'C1,south');
  expect(await build(), 'a cell').toBe(built);
  expect(digestsOf(join(root, 'dist'))).toEqual(site);

  writeFileSync(join(library, 'margin.ts'), 'export const margin = 90;\n');
  expect(await build(), 'a module outside the edition').toBe(built);
  expect(await build([], { SITE: 'https://preview.example' }), 'the environment').toBe(built);
  expect(await build(), 'the environment').toBe(built);

  writeFileSync(join(root, 'public/about.txt'), 'About all of us\n');
  expect(await build(), 'a public file').toBe(built);

  writeFileSync(join(root, 'dist/index.html'), 'A page that somebody changed');
  expect(await build(), 'a file of the site').toBe(built);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('The Tiny File');

  mkdirSync(join(root, 'src/components'));
  writeFileSync(join(root, 'src/components/Footer.astro'), '<footer>Our own footer</footer>');
  expect(await build(), 'a component').toBe(built);
  expect(await build()).toBe(kept);
  expect(await build(['--force'])).toBe(built);
});

test('the cache is no part of the repository', () => {
  expect(run(root, 'git', 'status', '--porcelain', '--untracked-files=all')).not.toContain('.cache');
});
