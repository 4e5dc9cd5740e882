/** What readers copy: addresses and codes also from a site without HTTPS, and tables as numbers. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isNumeric } from '../../../src/core/data/data-package.ts';
import { figureCode } from '../../../src/publish/embeds/embed-options.ts';
import { liveFrame } from '../../../src/publish/embeds/embed-code.ts';
import { pathOf } from '../../../src/publish/urls.ts';
import { answerFrom } from '../../../src/testing/browser/answer-requests.ts';
import { beginReading } from '../../../src/testing/browser/reading.ts';
import { project } from '../../helpers/project.ts';
import { sites } from '../../helpers/site.ts';

const [site] = sites;
const reading = beginReading(site);
const chart = project.charts.get('lanterns-by-year')!;
const { words } = project.language;

/** What was copied last, as another page gets it. */
async function copied(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.goto(reading.address);
  const text = await other.evaluate('navigator.clipboard.readText()');
  await other.close();
  return text as string;
}

describe('without HTTPS', () => {
  const address = 'http://lanterns.example/';

  async function open(path: string): Promise<Page> {
    const context = await reading.browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(reading.address).origin });
    const page = await context.newPage();
    await page.route(`${address}**`, answerFrom(site));
    await page.goto(address + path, { waitUntil: 'load' });
    expect(await page.evaluate('[isSecureContext, navigator.clipboard, navigator.share]')).toEqual([
      false,
      undefined,
      undefined,
    ]);
    return page;
  }

  it('the address of a view is copied', async () => {
    const page = await open(pathOf.chart(chart.id));
    const share = page.getByRole('button', { name: words.chart.controls.share });
    await share.click();
    await page.getByText(words.chart.script.copied).first().waitFor();
    expect(await copied(page)).toBe(address + pathOf.chart(chart.id));
    expect(await share.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await page.context().close();
  });

  it('codes are copied, those in fields and those in archives', async () => {
    const page = await open(pathOf.chart(chart.id));
    await page.getByRole('button', { name: 'Copy: Frame for a light page' }).click();
    await page.getByText('Copied').waitFor();
    expect(await copied(page)).toBe(liveFrame(project, chart, undefined, 'light').html);
    await page.getByRole('button', { name: 'Copy: Figure as HTML' }).click();
    await expect.poll(() => copied(page)).toBe(figureCode(project, chart));
    await page.context().close();
  });
});

describe('a table that is selected and copied', () => {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));

  it.each(
    project.datasets
      .values()
      .filter(({ schema, rows }) => schema && rows.some((row) => Object.values(row).includes(null)))
      .map(({ id }) => id)
      .toArray(),
  )('of %s has tab-separated values, and nothing for a blank', async (id) => {
    const { rows, schema } = project.datasets.get(id)!;
    const context = await reading.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(reading.address + pathOf.dataset(id), { waitUntil: 'load' });
    const table = page
      .locator('table')
      .filter({ has: page.locator('td.blank') })
      .first();
    const columns = await table.locator('thead th').count();
    await table.locator('tbody').evaluate((body) => body.ownerDocument.getSelection()!.selectAllChildren(body));
    await page.keyboard.press('ControlOrMeta+c');
    const cells = lines(await copied(page));
    expect(cells).toHaveLength(rows.length);
    for (const line of cells) expect(line).toHaveLength(columns);
    const blanks = rows.flatMap((row) => schema!.fields.filter(({ name }) => row[name] === null)).length;
    expect(cells.flat().filter((cell) => cell === '')).toHaveLength(blanks);
    const numberIn = (cell: string) => (cell ? Number(cell.replaceAll(',', '')) : null);
    const values = cells[0]!.map((_, at) => cells.map((line) => numberIn(line[at]!)));
    for (const { name } of schema!.fields.filter(isNumeric))
      expect(values).toContainEqual(rows.map((row) => row[name]));
    await context.close();
  });
});
