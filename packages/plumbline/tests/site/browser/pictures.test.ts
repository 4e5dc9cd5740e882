/** Pictures of charts as an edition keeps them. */
import { expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { beginReading } from '../../../src/testing/browser/reading.ts';
import { compare } from '../../../src/testing/pictures/compare-pictures.ts';
import { takePicture } from '../../../src/testing/pictures/take-picture.ts';
import { sites } from '../../helpers/site.ts';

const reading = beginReading(sites[0]);

it('a headline that moves by three pixels is seen', async () => {
  const context = await reading.browser.newContext({ viewport: { width: 390, height: 900 } });
  const page = await context.newPage();
  const before = await takePicture(page, reading.address + pathOf.chart('lanterns-by-year'));
  const figure = page.locator('figure.chart').first();
  expect(await compare(before, await figure.screenshot())).toBeUndefined();
  await figure
    .locator('.finding')
    .first()
    .evaluate((heading) => (heading.style.marginLeft = '3px'));
  expect((await compare(before, await figure.screenshot()))?.words).toMatch(/^\d+ px differ, between/);
  await context.close();
});
