import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { liveFrame } from '../../../../src/publish/embeds/embed-code.ts';
import { cssHeight, heightAt } from '../../../../src/publish/embeds/embed-height.ts';
import { embedPage } from '../../../../src/publish/embeds/embed-page.ts';
import { embedOf, type Embed, type VersionNotice } from '../../../../src/publish/embeds/embed.ts';
import { snapshotOf } from '../../../../src/publish/versions/snapshot.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const { config } = project;
const chart = project.charts.get('bridges-now')!;
const snapshot = snapshotOf(project, chart);
const embed = embedOf(project, snapshot);
const textOf = ({ foot }: Embed): string[] => foot.map(({ runs }) => runs.map(({ text }) => text).join(''));

/** The value of the expression in a container of this width, as browsers compute it. */
function evaluate(css: string, width: number): number {
  const script = css
    .replace(/([\d.]+)cqw/g, (_, share: string) => String((Number(share) / 100) * width))
    .replace(/([\d.]+)px/g, '$1')
    .replace(/calc/g, '')
    .replace(/(min|max)\(/g, 'Math.$1(')
    .replace(/clamp\(/g, 'clamp(');
  const clamp = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);
  return new Function('clamp', `return ${script}`)(clamp) as number;
}

describe('cssHeight(embed)', () => {
  const css = cssHeight(embed);

  test('equals heightAt(embed, width) at every width', () => {
    const widths = Array.from({ length: 1000 }, (_, i) => 240 + i);
    const wrong = widths.filter((width) => Math.abs(Math.ceil(evaluate(css, width)) - heightAt(embed, width)) > 1);
    expect(wrong).toEqual([]);
  });

  test('grows by a line where a text wraps', () => {
    const long = { ...embed, subtitle: `${embed.subtitle}, and a good deal more that must be said about the measure` };
    expect(heightAt(long, 320) - heightAt(embed, 320)).toBeGreaterThanOrEqual(20);
    expect((heightAt(long, 320) - heightAt(embed, 320)) % 20).toBe(0);
  });

  test('does not grow beyond the greatest width of the drawing', () => {
    expect(heightAt(embed, 1400)).toBe(heightAt(embed, 960));
    expect(heightAt(embed, 800)).toBeLessThan(heightAt(embed, 960));
  });
});

describe('embedOf(project, snapshot, frozen)', () => {
  test('has the text of one discrepancy, and counts the others', () => {
    const many = embedOf(project, { ...snapshot, gaps: ['First.', 'Second.', 'Third.'] });
    expect(textOf(many)).toContain('≠ Known discrepancy. First. 2 more known discrepancies.');
    expect(textOf(embedOf(project, { ...snapshot, gaps: [] })).join()).not.toContain('discrepanc');
  });

  test('has the newest correction', () => {
    const corrections = [
      { date: '2026-12-02', text: 'Alder has three.' },
      { date: '2026-12-01', text: 'Older.' },
    ];
    expect(textOf(embedOf(project, { ...snapshot, corrections }))).toContain(
      'Corrected on 2 December 2026. Alder has three. Earlier corrections.',
    );
  });

  test('credits sources, edition and licence, each with a link', () => {
    const credit = embed.foot.find(({ kind }) => kind === 'credit')!;
    expect(credit.runs.flatMap(({ href }) => href ?? [])).toEqual([
      ...snapshot.credits.map(({ id }) => `${config.base}sources/${id}/`),
      config.base,
      config.licence.url,
    ]);
    expect(embed.permalink).toBe(`${config.base}charts/bridges-now/`);
  });

  test('has the date of a frozen version and a notice of later versions', () => {
    const frozen: VersionNotice = {
      hash: '0123456789',
      date: '2026-11-22',
      superseded: true,
      latest: '/charts/bridges-now/',
      corrections: [{ date: '2026-12-01', text: 'Alder has three.' }],
    };
    const text = textOf(embedOf(project, snapshot, frozen));
    expect(text).toContain('The chart as published on 22 November 2026. See the latest version.');
    expect(text).toContain('Corrected on 1 December 2026. Alder has three.');
    expect(textOf(embedOf(project, snapshot, { ...frozen, latest: undefined }))).toContain(
      'The chart as published on 22 November 2026. It is no longer published.',
    );
    const current = embedOf(project, snapshot, { ...frozen, superseded: false, corrections: [] });
    expect(textOf(current).join()).not.toMatch(/latest|Corrected/);
    expect(current.permalink).toBe('/charts/bridges-now/v/0123456789/');
  });
});

describe('embedPage(project, embed, variant)', () => {
  test('escapes texts', () => {
    const page = embedPage(project, { ...embed, title: '<script>alert("x")</script>' });
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;');
  });

  test('has a script in the variant that sends its height only', () => {
    const count = (variant?: 'light' | 'dark' | 'resize') =>
      embedPage(project, embed, variant).match(/<script/g)?.length ?? 0;
    expect([count(), count('light'), count('dark'), count('resize')]).toEqual([0, 0, 0, 1]);
  });

  test('has one theme in the light and dark variants', () => {
    expect(embedPage(project, embed, 'dark')).toContain(`color-scheme:dark;--paper:${snapshot.palettes.dark['paper']}`);
    expect(embedPage(project, embed, 'light')).not.toContain('prefers-color-scheme');
  });
});

test('embedPage(project, embed) has the colours of a theme for the fragment of its address', () => {
  const page = embedPage(project, embed);
  for (const theme of ['light', 'dark'] as const) {
    expect(page).toContain(`<span id="${theme}" hidden></span>`);
    expect(page).toContain(
      `:has(#${theme}:target)){color-scheme:${theme};--paper:${snapshot.palettes[theme]['paper']}`,
    );
  }
});

test('liveFrame(project, chart, view, theme) has URL, title and size as attributes, without a style sheet', () => {
  const { html, width, height } = liveFrame(project, chart, 'north', 'dark');
  expect(html).toContain(`src="${config.site}${config.base}charts/bridges-now/north/embed/#dark"`);
  expect(html).toContain('title="On the north bank only Alder is counted (chart)"');
  expect(html).toContain(`width="${width}" height="${height}"`);
  expect(html).toContain('color-scheme:dark');
  expect(html).not.toContain('<script');
  expect(liveFrame(project, chart, undefined, 'auto').html).toContain('charts/bridges-now/embed/"');
});
