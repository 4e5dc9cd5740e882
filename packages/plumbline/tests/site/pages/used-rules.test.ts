/** The size of the style sheets in pages. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readText } from '../../../src/testing/files/site-files.ts';
import { outputFile } from '../../../src/publish/urls.ts';
import { sites, wholeSite } from '../../helpers/site.ts';
import { kinds, storyPaths } from '../browser/kinds.ts';

const KB = 1024;

/** The rules of components, without colours and fonts. */
function stylesOf({ folder }: { folder: string }, path: string): string {
  const html = readText(folder, path.endsWith('.html') ? path : outputFile(path));
  return [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css).join('');
}
const sent = (css: string): number => gzipSync(css, { level: 6 }).length;

it.each(kinds.map((path) => ({ path })))('"$path" has fewer rules than its style sheets', ({ path }) => {
  const [used, whole] = [stylesOf(sites[0], path), stylesOf(wholeSite, path)];
  expect(used.length).toBeGreaterThan(1000);
  // A story may use everything that its style sheets are for.
  const most = storyPaths.includes(path) ? 0.94 : 0.9;
  expect(used.length / whole.length).toBeLessThan(most);
  expect(sent(used) / sent(whole)).toBeLessThan(most);
});

it.each(storyPaths)('%s has at most 27.5 KB of rules, 7 KB as they are sent', (path) => {
  const css = stylesOf(sites[0], path);
  expect(css.length).toBeLessThan(27.5 * KB);
  expect(sent(css)).toBeLessThan(7 * KB);
});
