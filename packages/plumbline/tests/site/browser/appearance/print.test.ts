/** Pages on paper: everything that is read, nothing that is pressed. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { captionFor } from '../../../../src/core/content/charts.ts';
import { chartsIn } from '../../../../src/core/project/lineage.ts';
import type { Story } from '../../../../src/core/content/stories.ts';
import { absoluteUrl, pathOf } from '../../../../src/publish/urls.ts';
import { numbersOf } from '../../../../src/publish/stories/text-numbers.ts';
import { formatCell } from '../../../../src/publish/format.ts';
import { cut, headingsOf, missing, printed, sheetFaults, undrawn, unwanted, type Sheet } from '../../checks/print.ts';
import { project } from '../../../helpers/project.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const { words } = project.language;
const reading = beginReading(sites[0]);

const absoluteHref = (path: string) => absoluteUrl(project.config, path);

/** Paper is light, whatever the screen is. */
const print = <T>(path: string, then: (sheets: Sheet[], page: Page) => Promise<T> | T, before = ''): Promise<T> =>
  visit(reading, path, { colorScheme: 'dark' }, async (page) => {
    await page.evaluate(before);
    return then(await printed(page), page);
  });

/** What only works on a screen, as the page itself has it. */
const pressed = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('nav ul, nav ol, .skip, .next h2, .keep a, .code-field label')].map((one) => one.textContent.trim()).filter(Boolean)`,
  );

/** The texts of each drawing, layout by layout. */
const drawingsOn = (page: Page) =>
  page.evaluate<string[][][]>(
    `[...document.querySelectorAll('.drawing')].map((drawing) => ['.narrow', '.wide'].map((layout) => [...drawing.querySelectorAll(layout + ' text')].map((text) => text.textContent)))`,
  );

/** The heading of each chart, with the texts of its drawing. */
const chartsOn = (page: Page) =>
  page.evaluate<string[][]>(`[...document.querySelectorAll('.chart')].flatMap((chart) => {
    const texts = [...(chart.querySelector('.wide') ?? chart).querySelectorAll('svg text')].map((text) => text.textContent);
    return texts.length ? [[chart.querySelector('.finding').textContent, ...texts]] : [];
  })`);

/** Everything of a story that a reader on paper must find. */
function wantedOf(story: Story): { texts: string[]; things: string[][] } {
  const charts = chartsIn(story).map(({ id, view }) => [
    captionFor(project.charts.get(id)!, view).title,
    absoluteHref(pathOf.chart(id, view)),
  ]);
  const known = numbersOf(project, story).flatMap(({ evidence, occurrences }) => [
    `${occurrences[0]!.before}${occurrences[0]!.text}`,
    ...evidence.flatMap(({ sentence, dataset, places: where }) => [
      sentence.replace(/\.$/, ''),
      `Data: ${dataset.package.title}`,
      ...where.flatMap(({ quote }) => quote ?? []),
    ]),
  ]);
  // The list of numbers begins on the sheet of its heading and key.
  const begun = known.length ? [['How we know', known[0]!]] : [];
  return {
    texts: [story.title, story.standfirst, ...story.headings, ...charts.flat(), ...known],
    things: begun,
  };
}

/** A sheet for the head and one for the end, most of one for each chart, and what words and numbers take. */
const roomFor = (story: Story): number =>
  2 + chartsIn(story).length * 0.8 + story.words / 450 + numbersOf(project, story).length / 35;

describe.each([...project.stories.values()])('the story $id', (story) => {
  it('prints whole, in order and in few sheets', async () => {
    const { texts, things } = wantedOf(story);
    const faults = await print(pathOf.story(story.id), async (sheets, page) => [
      ...missing(sheets, texts),
      ...undrawn(sheets, await drawingsOn(page)),
      ...unwanted(sheets, await pressed(page)),
      ...cut(sheets, [...things, ...(await chartsOn(page))]),
      ...sheetFaults(sheets, { address: absoluteHref(pathOf.story(story.id)), headings: await headingsOf(page) }),
      ...(sheets.length > roomFor(story) ? [`${sheets.length} sheets`] : []),
    ]);
    expect(faults).toEqual([]);
  });
});

it.each([...project.charts.values()])('the chart $id prints with its rows', async (chart) => {
  const path = pathOf.chart(chart.id);
  const faults = await print(path, async (sheets, page) => [
    ...missing(sheets, [chart.title, chart.alt, absoluteHref(path)]),
    ...unwanted(sheets, [...(await pressed(page)), words.chart.embed.frameHelp, words.chart.formats.png]),
    ...cut(sheets, [[chart.title, absoluteHref(path)]]),
    ...sheetFaults(sheets, { address: absoluteHref(path), headings: await headingsOf(page) }),
  ]);
  expect(faults).toEqual([]);
});

it('a map prints with its places, which a script has turned into buttons', async () => {
  const [places, faults] = await print(pathOf.chart('lantern-map'), async (sheets, page) => {
    const names = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.places button')].map((one) => one.textContent)`,
    );
    return [names, missing(sheets, names)];
  });
  expect(places.length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

it.each(['parishes', 'lanterns-by-year'])('the dataset %s prints with every row whole', async (id) => {
  const dataset = project.datasets.get(id)!;
  const fields = dataset.schema!.fields.filter(({ unit }) => unit !== 'source id');
  const rows = dataset.rows.map((row) =>
    fields.flatMap((field) =>
      row[field.name] === null ? [] : [formatCell(project.language, row[field.name]!, field)],
    ),
  );
  const path = pathOf.dataset(id);
  const faults = await print(path, async (sheets, page) => [
    ...missing(sheets, [dataset.package.title, dataset.package.description, ...fields.map(({ title }) => title)]),
    ...unwanted(sheets, await pressed(page)),
    ...cut(sheets, rows),
    ...sheetFaults(sheets, { address: absoluteHref(path), headings: await headingsOf(page) }),
  ]);
  expect(faults).toEqual([]);
});

it('a source prints with its record', async () => {
  const source = project.sources.get('lake-almanac-2012')!;
  const path = pathOf.source(source.id);
  const faults = await print(path, async (sheets, page) => [
    ...missing(sheets, [source.title, source.summary, source.URL!]),
    ...unwanted(sheets, await pressed(page)),
    ...sheetFaults(sheets, { address: absoluteHref(path), headings: await headingsOf(page) }),
  ]);
  expect(faults).toEqual([]);
});

describe('a planted fault is found', () => {
  const story = [...project.stories.values()][0]!;
  const path = pathOf.story(story.id);
  /** As if there were no print.css: every rule for paper goes, wherever it stands. */
  const withoutRules = `(${(() => {
    const strip = (list: CSSStyleSheet | CSSGroupingRule): void => {
      for (let i = list.cssRules.length - 1; i >= 0; i--) {
        const rule = list.cssRules[i]!;
        if (rule instanceof CSSPageRule || (rule instanceof CSSMediaRule && rule.media.mediaText === 'print'))
          list.deleteRule(i);
        else if (rule instanceof CSSGroupingRule) strip(rule);
      }
    };
    for (const sheet of document.styleSheets) strip(sheet);
  }).toString()})()`;

  it('a page without rules for paper', async () => {
    const { texts } = wantedOf(story);
    await print(
      path,
      async (sheets, page) => {
        expect(missing(sheets, texts).join('\n')).toContain(
          `not on paper: ${absoluteHref(pathOf.chart(chartsIn(story)[0]!.id))}`,
        );
        expect(unwanted(sheets, await pressed(page)).length).toBeGreaterThan(2);
        expect(sheetFaults(sheets, { address: absoluteHref(path), headings: [] }).join('\n')).toContain(
          'says in its corners ""',
        );
      },
      withoutRules,
    );
  });

  it('a drawing far below that is left out', async () => {
    const hide = `[...document.querySelectorAll('.drawing')].at(-1).querySelectorAll('svg').forEach(({ style }) => { style.contentVisibility = 'hidden' })`;
    await print(
      path,
      async (sheets, page) => {
        const drawings = await drawingsOn(page);
        expect(undrawn(sheets, drawings)).toEqual([`not on paper: drawing ${drawings.length}`]);
      },
      hide,
    );
  });

  it('a heading and a key left alone at the foot of a sheet', async () => {
    const leave = `
      for (const heading of document.querySelectorAll('.prose > h2')) heading.style.breakAfter = 'page';
      document.querySelector('.story-numbers > .head').style.paddingBottom = '246mm';
      document.querySelector('.story-numbers > .head').style.marginBottom = 0;`;
    await print(
      path,
      async (sheets, page) => {
        const faults = sheetFaults(sheets, { address: absoluteHref(path), headings: await headingsOf(page) }).join(
          '\n',
        );
        for (const heading of story.headings) expect(faults).toContain(`ends with a heading: ${heading}`);
        expect(cut(sheets, wantedOf(story).things).join('\n')).toContain('cut in two: How we know');
      },
      leave,
    );
  });

  it('a chart that may be cut, a page that is empty, a line that is too wide, a heading that is left alone', async () => {
    const sheet = (runs: Partial<Sheet['runs'][number]>[]): Sheet => ({
      width: 595,
      height: 842,
      runs: runs.map((run) => ({ text: 'x'.repeat(200), x: 60, y: 100, width: 400, ...run })),
      text: runs.map(({ text }) => (text ?? 'x'.repeat(200)).replaceAll(' ', '')).join(''),
    });
    const sheets = [sheet([{ text: 'A chart', y: 700 }]), sheet([{ y: 500 }, { width: 600 }, { text: 'A heading' }])];
    expect(cut(sheets, [['A chart', 'A heading'], ['A heading']])).toEqual(['cut in two: A chart … A heading']);
    const faults = sheetFaults(sheets, { address: 'https://a.b/', headings: ['A heading'] }).join('\n');
    for (const fault of [
      'sheet 1 of 2 is nearly empty',
      'sheet 2 of 2: beyond the right margin',
      'sheet 2 of 2 ends with a heading: A heading',
    ])
      expect(faults).toContain(fault);
  });
});
