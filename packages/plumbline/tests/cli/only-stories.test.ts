/** `--only stories` makes the pages of stories as in the whole site, in a folder of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { layProject } from '../helpers/editions/released.ts';

const root = layProject(afterAll);
const page = 'stories/two-crossings/index.html';

const mainOf = (folder: string): string => /<main[^]*<\/main>/.exec(readFileSync(join(root, folder, page), 'utf8'))![0];

test('builds stories, and leaves the site as it is', { timeout: 120_000 }, async () => {
  const some = await runPlumbline(root, ['build', '--only', 'stories']);
  expect([some.out, some.error]).toEqual(['The site is in dist-stories/.\n', '']);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  const all = await runPlumbline(root, ['build']);
  expect(all.error).toBe('');
  const [stories, site] = ['dist-stories', 'dist'].map((folder) => digestsOf(join(root, folder)));
  // Style sheets are shared by fewer pages, and split in another way.
  expect(mainOf('dist-stories')).toBe(mainOf('dist'));
  expect(Object.keys(stories!).filter((path) => !(path in site!))).toEqual([]);
  expect(Object.keys(stories!).filter((path) => /^(data|sources|cards|pagefind)\//.test(path))).toEqual([]);
  // The page loads its fonts, its script and the marks of its charts.
  const html = readFileSync(join(root, 'dist-stories', page), 'utf8');
  const loaded = html.matchAll(/(?:src="|data-marks="|as="font"[^>]*href=")\/([^"#]+)/g);
  expect([...loaded].map(([, path]) => path!).filter((path) => !(path in stories!))).toEqual([]);
  expect(await runPlumbline(root, ['build'])).toMatchObject({ out: 'Nothing changed. The site is in dist/.\n' });
});

test('refuses another part', async () => {
  const { code, error } = await runPlumbline(root, ['build', '--only', 'charts']);
  expect(code).toBe(2);
  expect(error).toContain('Expected "stories" after "--only", got "charts".');
});
