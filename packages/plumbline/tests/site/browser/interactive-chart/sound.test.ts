/** A series as tones. */
import { expect, it } from 'vitest';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';
import { atHome, control, desk, heardMarks, openerOf, words } from './chart.ts';

const open = openerOf(beginReading(sites[0]));

it('a series is heard: one tone for each value, none for a blank; a second press stops', async () => {
  const spy = `
    window.tones = []; window.contexts = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...args) { tones.push(this.frequency.value); return start.apply(this, args); };
    window.AudioContext = class extends AudioContext { constructor() { super(); contexts++; } };`;
  await open(atHome.heard, desk, async (page) => {
    await page.evaluate(spy);
    await page.locator('.drawing').first().hover();
    expect(await page.evaluate('contexts')).toBe(0);
    await control(page, 'sonify').click();
    expect(await control(page, 'sonify').innerText()).toBe(words.stop);
    await page.locator('.wide .ring').waitFor();
    await control(page, 'sonify').filter({ hasText: words.play }).waitFor({ timeout: 60_000 });
    expect(await page.evaluate('tones')).toEqual(heardMarks.sonify!.pitches.filter((pitch) => pitch !== null));

    await control(page, 'sonify').click();
    await page.keyboard.press('Escape');
    expect(await control(page, 'sonify').innerText()).toBe(words.play);
    await control(page, 'sonify').click();
    await control(page, 'sonify').click();
    expect(await control(page, 'sonify').innerText()).toBe(words.play);
    const before = ((await page.evaluate('tones')) as number[]).length;
    await page.waitForTimeout(600);
    expect(await page.evaluate('tones.length')).toBe(before);
  });
});

it('of two series the one that is asked for last is heard', async () => {
  await open(
    atHome.heard,
    desk,
    async (page) => {
      const buttons = page.locator('.chart-controls [name="sonify"]');
      await buttons.first().click();
      await expect.poll(() => buttons.allInnerTexts()).toEqual([words.stop, words.play]);
      await buttons.last().click();
      await expect.poll(() => buttons.allInnerTexts()).toEqual([words.play, words.stop]);
    },
    // The same chart once more.
    (page) =>
      page.route(`**/${atHome.heard}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/<figure class="chart"[^]*?<\/figure>/, '$&$&');
        await route.fulfill({ response, body });
      }),
  );
});

it('a browser without sound says so', async () => {
  await open(
    atHome.heard,
    desk,
    async (page) => {
      await control(page, 'sonify').click();
      await page.getByRole('status').getByText(words.notAllowed).waitFor();
      expect(await control(page, 'sonify').innerText()).toBe(words.play);
    },
    (page) => page.addInitScript('delete window.AudioContext'),
  );
});
