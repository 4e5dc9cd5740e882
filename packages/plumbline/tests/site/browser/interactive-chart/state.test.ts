/** A chart as a table, and as a reader left it: in the address, and handed on. */
import { describe, expect, it } from 'vitest';
import { chartsIn } from '../../../../src/core/project/lineage.ts';
import { pathOf } from '../../../../src/publish/urls.ts';
import { project } from '../../../helpers/project.ts';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';
import { atHome, control, desk, drawnRows, heard, heardMarks, openerOf, phone, tipName, words } from './chart.ts';

const reading = beginReading(sites[0]);
const open = openerOf(reading);

it('the table takes the room of the drawing, no more and no less, and has every cell', async () => {
  await open(atHome.heard, desk, async (page) => {
    const below = page.locator('.chart-controls').first();
    const before = (await below.boundingBox())!.y;
    await control(page, 'tab').click();
    const region = page.locator('.drawing > .table');
    await region.waitFor();
    expect((await below.boundingBox())!.y).toBe(before);
    expect(await control(page, 'tab').innerText()).toBe(words.chart);
    expect(await region.getAttribute('tabindex')).toBe('0');
    expect(await page.locator('.wide svg').first().isVisible()).toBe(false);
    const cells = await page.locator('.drawing tbody tr').nth(1).locator('td').allTextContents();
    heardMarks.rows[1]!.cells.forEach((cell, i) => expect(cells[i]).toContain(cell));
    await control(page, 'tab').click();
    expect(await page.locator('.wide svg').first().isVisible()).toBe(true);
  });
});

it('the table has what is singled out alone, and leads to the full one', async () => {
  const { name, rows } = heardMarks.focus!.values[0]!;
  await open(atHome.heard, desk, async (page) => {
    await control(page, 'tab').click();
    const lines = page.locator('.drawing tbody tr');
    await expect.poll(() => lines.count()).toBe(heardMarks.rows.length);
    await control(page, 'focus').selectOption(name);
    await expect.poll(() => lines.count()).toBe(rows.length);
    expect(await page.locator('.drawing caption').innerText()).toMatch(new RegExp(`^${rows.length} rows?\\b`));
    await page.locator('.drawing caption a').click();
    await page.waitForURL((url) => url.hash === '#numbers');
    await expect.poll(async () => (await page.locator('#numbers').boundingBox())!.y).toBeLessThan(900);
    expect(await lines.count(), 'the chart stays as it is').toBe(rows.length);
  });
  const story = [...project.stories.values()].find((one) => chartsIn(one).some(({ id }) => id === heard.id))!;
  await open(pathOf.story(story.id), desk, async (page) => {
    const figure = page.locator(`#chart-${heard.id}`);
    await figure.locator('[name="tab"]').click();
    await figure.locator('caption a').click();
    await page.waitForURL(`**/${atHome.heard}#numbers`);
  });
});

describe('the address', () => {
  it('says what is in sight, also where a reader has gone back to it', async () => {
    const [first, second] = heardMarks.focus!.values.map(({ name }) => name);
    await open(`${atHome.heard}?focus=${first}`, desk, async (page) => {
      await page.locator('.faded').first().waitFor({ state: 'attached' });
      await page.evaluate(`location.hash = 'numbers'`);
      await control(page, 'focus').selectOption(second!);
      await page.waitForURL((url) => url.searchParams.get('focus') === second);
      await page.goBack();
      await page.waitForURL((url) => url.hash === '' && url.searchParams.get('focus') === second);
      expect(await control(page, 'focus').inputValue()).toBe(second);
    });
  });

  it('opens a chart as it was left; what it does not know is let go, what is not its own stays', async () => {
    const { name } = heardMarks.focus!.values[1]!;
    const row = heardMarks.rows[drawnRows()[2]!]!.name;
    const query = new URLSearchParams({ tab: 'table', focus: name, row });
    await open(`${atHome.heard}?${query}&sort=nothing&from=letter`, desk, async (page) => {
      await page.locator('.drawing table').waitFor();
      await page.waitForURL((url) => !url.searchParams.has('sort'));
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toEqual({ tab: 'table', focus: name, row, from: 'letter' });
      expect(await control(page, 'focus').inputValue()).toBe(name);
      await control(page, 'tab').click();
      expect(await tipName(page)).toBe(row);
    });
    await open(`${atHome.heard}?tab=map&focus=nobody&row=none`, desk, async (page) => {
      await page.waitForURL((url) => url.search === '');
      expect(await page.locator('.drawing table').count()).toBe(0);
    });
  });

  it('is handed on from a story as that of the chart by itself, with what is in sight', async () => {
    const story = [...project.stories.values()].find((one) => chartsIn(one).some(({ id }) => id === heard.id))!;
    const { name } = heardMarks.focus!.values[0]!;
    const options = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] };
    await open(pathOf.story(story.id), options, async (page) => {
      const figure = page.locator(`#chart-${heard.id}`);
      await figure.locator('[name="focus"]').selectOption(name);
      await figure.getByRole('button', { name: project.language.words.chart.controls.share }).click();
      await figure.getByRole('status').getByText(words.copied).waitFor();
      const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
      expect(copied).toBe(`${reading.address}${atHome.heard}?focus=${encodeURIComponent(name)}`);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('is handed to the device where fingers rule', async () => {
    const spy = `navigator.canShare = () => true; navigator.share = async (what) => { window.shared = what; };`;
    await open(atHome.heard, phone, async (page) => {
      await page.evaluate(spy);
      await control(page, 'share').click();
      expect(await page.evaluate('shared')).toEqual({ url: reading.address + atHome.heard });
    });
  });
});
