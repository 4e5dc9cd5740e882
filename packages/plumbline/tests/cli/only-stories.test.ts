/** `--only stories` makes the pages of stories as in the whole site, in a folder of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { layProject } from '../helpers/editions/released.ts';

const root = layProject(afterAll);
const page = 'stories/two-crossings/index.html';

test('builds stories, and leaves the site as it is', { timeout: 120_000 }, async () => {
  const some = await runPlumbline(root, ['build', '--only', 'stories']);
  expect([some.out, some.error]).toEqual(['The site is in dist-stories/.\n', '']);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  const all = await runPlumbline(root, ['build']);
  expect(all.error).toBe('');
  const [stories, site] = ['dist-stories', 'dist'].map((folder) => digestsOf(join(root, folder)));
  expect(stories![page]).toBe(site![page]);
  expect(Object.keys(stories!).filter((path) => !(path in site!))).toEqual([]);
  expect(Object.keys(stories!).filter((path) => /^(data|sources|cards|pagefind)\//.test(path))).toEqual([]);
  // The page loads its fonts, its script and the marks of its charts.
  const loaded = readFileSync(join(root, 'dist-stories', page), 'utf8').matchAll(
    /(?:src|data-marks|href)="\/([^"#?]+\.(?:js|json|woff2))/g,
  );
  expect([...loaded].map(([, path]) => path!).filter((path) => !(path in stories!))).toEqual([]);
  expect(await runPlumbline(root, ['build'])).toMatchObject({ out: 'Nothing changed. The site is in dist/.\n' });
});

test('refuses another part', async () => {
  const { code, error } = await runPlumbline(root, ['build', '--only', 'charts']);
  expect(code).toBe(2);
  expect(error).toContain('Expected "stories" after "--only", got "charts".');
});
