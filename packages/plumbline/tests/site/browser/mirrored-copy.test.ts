/** A copy of the site, made with Wget and opened from its folder. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { beginReading } from '../../../src/testing/browser/reading.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { project } from '../../helpers/project.ts';
import { missing, mirror } from '../../helpers/programs/wget.ts';
import { sites } from '../../helpers/site.ts';

if (missing) console.warn(`No copy of the site is opened: ${missing}`);

const reading = beginReading(sites[0]);
const states = chartStates(project).map(({ props }) => props);
const stories = [...project.stories.keys()].map((id) => pathOf.story(id));
const embeds = states.map(({ chart, view }) => pathOf.embed(chart.id, view));
const paths = [...stories, ...states.map(({ chart, view }) => pathOf.chart(chart.id, view)), ...embeds];

/** The paint of every element of the drawings that are displayed, with their size. */
const paints = `[...document.querySelectorAll('.drawing svg')].filter((svg) => svg.checkVisibility()).map((svg) => {
  const list = [svg, ...svg.querySelectorAll('*')].map((one) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(one);
    return [one.tagName, fill, stroke, strokeWidth].join(' ');
  });
  const { width, height } = svg.getBoundingClientRect();
  return [svg.getAttribute('width'), width, height, ...list].join('\\n');
})`;

describe.skipIf(missing)('a copy of the site opened from a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mirror(reading.address, ['', ...embeds]);
  });

  it.each(['light', 'dark'] as const)(
    'shows every chart in the same colours and sizes on a %s screen',
    async (colorScheme) => {
      const context = await reading.browser.newContext({ colorScheme, javaScriptEnabled: false });
      const page: Page = await context.newPage();
      for (const path of paths) {
        await page.goto(reading.address + path);
        const served = await page.evaluate<string[]>(paints);
        await page.goto(pathToFileURL(join(folder, path, 'index.html')).href);
        expect(await page.evaluate(paints), path).toEqual(served);
        if (!stories.includes(path)) expect(served.length, path).toBeGreaterThan(0);
      }
      await context.close();
    },
  );

  it('has other bytes where addresses are, which the policies of its pages refuse', () => {
    const styles = (html: string) => [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css!);
    const path = stories[0]!;
    const [published, copied] = [sites[0].folder, folder].map((at) => styles(readText(at, `${path}index.html`)));
    const changed = published!.filter((css, i) => css !== copied![i]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('url(');
    expect(changed[0]).not.toContain('--finding:');
  });
});
