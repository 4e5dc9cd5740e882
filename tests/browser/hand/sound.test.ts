/** A series as tones. */
import { expect, it } from 'vitest';
import { beginReading } from '../reading.ts';
import { atHome, control, desk, heardMarks, openerOf } from './chart.ts';

const open = openerOf(beginReading());

it(
  'a series is heard: one tone for each value, higher for more, none for a blank; a second press stops',
  { timeout: 60_000 },
  async () => {
    const spy = `
    window.tones = []; window.contexts = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...args) { tones.push(this.frequency.value); return start.apply(this, args); };
    window.AudioContext = class extends AudioContext { constructor() { super(); contexts++; } };`;
    await open(atHome.heard, desk, async (page) => {
      await page.evaluate(spy);
      await page.locator('.drawing').first().hover();
      expect(await page.evaluate('contexts')).toBe(0);
      await control(page, 'sound').click();
      expect(await control(page, 'sound').innerText()).toBe('Stop');
      await page.locator('.wide .ring').waitFor();
      await control(page, 'sound').filter({ hasText: 'Listen' }).waitFor({ timeout: 30_000 });
      const values = heardMarks.sound!.values.filter((value) => value !== null);
      const tones = (await page.evaluate('tones')) as number[];
      expect(tones).toHaveLength(values.length);
      expect(Math.min(...tones)).toBeCloseTo(220);
      expect(Math.max(...tones)).toBeCloseTo(880);
      expect(tones.map((tone, i) => Math.sign(tone - tones[0]!) === Math.sign(values[i]! - values[0]!))).not.toContain(
        false,
      );

      await control(page, 'sound').click();
      await page.keyboard.press('Escape');
      expect(await control(page, 'sound').innerText()).toBe('Listen');
      await control(page, 'sound').click();
      await control(page, 'sound').click();
      expect(await control(page, 'sound').innerText()).toBe('Listen');
      const before = ((await page.evaluate('tones')) as number[]).length;
      await page.waitForTimeout(600);
      expect(await page.evaluate('tones.length')).toBe(before);
    });
  },
);
