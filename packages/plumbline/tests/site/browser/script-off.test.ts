/** With JavaScript off: charts are drawn, tables stand, evidence opens, links lead on. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartsIn } from '../../../src/core/project/lineage.ts';
import { pathOf } from '../../../src/publish/urls.ts';
import { chartStates, drawnRowsOf } from '../../../src/publish/chart-states.ts';
import { openingFaults } from '../checks/opening.ts';
import { project } from '../../helpers/project.ts';
import { onEvery } from '../../../src/testing/browser/open-browser.ts';
import { kinds } from './kinds.ts';
import { beginReading } from '../../../src/testing/browser/reading.ts';
import { sites } from '../../helpers/site.ts';

const phone = { width: 390, height: 844 };
const off = { javaScriptEnabled: false, viewport: phone };
const states = chartStates(project).map(({ props }) => props);

const reading = beginReading(sites[0]);

it(
  'every chart is drawn at its permalink, narrow and wide, with its rows in a table',
  { timeout: 600_000 },
  async () => {
    const faults: string[] = [];
    await onEvery(reading.browser, states, off, async (page, { chart, view }) => {
      const path = pathOf.chart(chart.id, view);
      await page.setViewportSize(phone);
      await page.goto(reading.address + path);
      const narrow = page.locator('figure .narrow svg').first();
      const wide = page.locator('figure .wide svg').first();
      if (!(((await narrow.boundingBox())?.width ?? 0) > 280) || (await wide.isVisible()))
        faults.push(`${path}: not narrow`);
      await page.setViewportSize({ width: 1440, height: 900 });
      if ((await wide.boundingBox())?.width !== 720 || (await narrow.isVisible())) faults.push(`${path}: not wide`);
      const rows = await page.getByRole('table', { name: 'Data shown in' }).locator('tbody tr').count();
      const drawn = drawnRowsOf(project, chart, view).length;
      if (rows !== drawn) faults.push(`${path}: ${rows} rows in the table, ${drawn} in the drawing`);
    });
    expect(faults).toEqual([]);
  },
);

it.each(kinds)(
  'everything on /%s that can be opened opens, every number with what it stands on',
  { timeout: 600_000 },
  async (path) => {
    const page = await reading.browser.newPage(off);
    await page.goto(reading.address + path);
    const faults = await openingFaults(page);
    await page.context().close();
    expect(faults).toEqual([]);
  },
);

it('links lead from the front page to a story, its chart, the data, the source and back', async () => {
  const page = await reading.browser.newPage(off);
  await page.goto(reading.address);
  const story = [...project.stories.values()][0]!;
  const chart = project.charts.get(chartsIn(story)[0]!.id)!;
  const source = [...project.sources.values()].find(({ id }) => id === 'guild-chronicle-1998')!;
  for (const [name, path] of [
    [story.title, pathOf.story(story.id)],
    [chart.title, pathOf.chart(chart.id)],
    [project.datasets.get(chart.dataset)!.package.title, pathOf.dataset(chart.dataset)],
    ['Sources', pathOf.sources()],
    [source.title, pathOf.source(source.id)],
    [project.config.title, pathOf.home()],
  ] as const) {
    await page.getByRole('link', { name }).filter({ visible: true }).first().click();
    await page.waitForURL(reading.address + path);
  }
  await page.context().close();
});

describe('openingFaults(page) finds', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await reading.browser.newContext(off);
  });
  const faultsOn = async (body: string) => {
    const page: Page = await context.newPage();
    await page.setContent(`<!doctype html><title>News</title><style>.none{display:none}</style><main>${body}</main>`);
    return openingFaults(page);
  };

  it('nothing where all is well', async () => {
    const body = `<details><summary>More</summary><p>Text</p></details>
      <button popovertarget="k">How we know</button><div popover id="k">A table</div>
      <a href="#far">Far</a><p style="margin-top:2000px" id="far">Here</p>`;
    expect(await faultsOn(body)).toEqual([]);
  });

  it.each([
    [
      'a fold without anything in it',
      '<details><summary>More</summary></details><p>Text</p>',
      '"More" unfolds nothing',
    ],
    [
      'a button whose evidence is not there',
      '<button popovertarget="k" aria-label="How we know 53">53</button>',
      '"How we know 53" opens nothing',
    ],
    [
      'a button that waits for a script',
      '<button popovertarget="k">53</button><div popover id="k"></div>',
      '"53" opens nothing',
    ],
    [
      'a link to what a script would show',
      '<a href="#table">Table</a><p id="table" class="none">Rows</p>',
      '"Table" leads to nothing that is seen',
    ],
  ])('%s', async (_name, body, fault) => {
    expect(await faultsOn(body)).toEqual([fault]);
  });
});
