/**
 * Every chart as a browser shows it, headline to credit, on a phone and on a desk, by day and by night. The pictures are
 * kept in tests/pictures/kept/ and were looked at. One that is missing is taken, and fails in CI. One that differs is
 * put beside the kept one as `…-changed.png`, with what differs in red: if it is right, delete the kept one and run again.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../packages/plumbline/src/publish/urls.ts';
import { chartStates } from '../../packages/plumbline/src/publish/chart-states.ts';
import { drawnWithoutScript } from '../../packages/plumbline/src/testing/browser/layout-shift.ts';
import { compare } from '../../packages/plumbline/src/testing/pictures/compare-pictures.ts';
import { project } from '../../packages/plumbline/tests/helpers/project.ts';
import { beginReading } from '../../packages/plumbline/tests/site/browser/reading.ts';

const kept = join(import.meta.dirname, 'kept');
mkdirSync(kept, { recursive: true });
const widths = { phone: 390, desk: 1440 };
const themes = ['light', 'dark'] as const;
const states = chartStates(project).map(({ params, props }) => ({
  name: params.chart.replace('/', '-'),
  path: pathOf.chart(props.chart.id, props.view),
}));

const reading = beginReading();

async function take(page: Page, path: string): Promise<Uint8Array> {
  await page.goto(reading.address + path, { waitUntil: 'load' });
  // Only what is drawn asks for its faces.
  await drawnWithoutScript(page);
  await page.evaluate('document.fonts.ready');
  return page.locator('figure.chart').first().screenshot({ animations: 'disabled' });
}

/** What is new or has changed, in words; the picture that shows it is written. */
async function judge(name: string, taken: Uint8Array): Promise<string[]> {
  const [file, changed] = [join(kept, `${name}.webp`), join(kept, `${name}-changed.png`)];
  rmSync(changed, { force: true });
  if (!existsSync(file)) {
    if (process.env['CI']) return [`${name}: no picture is kept; run the tests here, look at it and commit it`];
    writeFileSync(file, await sharp(taken).webp({ lossless: true }).toBuffer());
    return [];
  }
  const difference = await compare(readFileSync(file), taken);
  if (!difference) return [];
  writeFileSync(changed, difference.picture);
  return [`${name}: ${difference.words}; look at tests/pictures/kept/${name}-changed.png`];
}

describe.each(Object.entries(widths))('on a %s', (place, width) => {
  it.each(themes)('every chart of the %s edition looks as it did', { timeout: 600_000 }, async (colorScheme) => {
    const viewport = { width, height: 900 };
    const context = await reading.browser.newContext({ colorScheme, viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    const problems: string[] = [];
    for (const { name, path } of states)
      problems.push(...(await judge(`${name}-${place}-${colorScheme}`, await take(page, path))));
    await context.close();
    expect(problems).toEqual([]);
  });
});

it('a headline that moves by three pixels is seen', async () => {
  const context = await reading.browser.newContext({ viewport: { width: 390, height: 900 } });
  const page = await context.newPage();
  const before = await take(page, states[0]!.path);
  await page
    .locator('figure.chart .finding')
    .first()
    .evaluate((heading) => (heading.style.marginLeft = '3px'));
  const after = await page.locator('figure.chart').first().screenshot();
  expect((await compare(before, after))?.words).toMatch(/^\d+ px differ, between/);
  await context.close();
});

it('every kept picture shows a chart that there is', () => {
  const names = states.flatMap(({ name }) =>
    Object.keys(widths).flatMap((place) => themes.map((theme) => `${name}-${place}-${theme}.webp`)),
  );
  const files = readdirSync(kept).filter((file) => !file.endsWith('-changed.png'));
  expect(files.filter((file) => !names.includes(file))).toEqual([]);
});
