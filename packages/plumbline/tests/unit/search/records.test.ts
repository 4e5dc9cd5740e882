/** The search records of the tiny edition, the sections of its pages, and the segmentation of words. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/core/language/language.ts';
import { searchTerms } from '../../../client/search/terms.ts';
import { excerptOf, joined } from '../../../client/search/excerpt.ts';
import { loadProject } from '../../../src/core/project/load.ts';
import { segmentWords, segmentHtml } from '../../../src/search/segment-words.ts';
import { numberRecords } from '../../../src/search/number-records.ts';
import { rowPlaces } from '../../../src/search/record-types.ts';
import { pageRecords } from '../../../src/search/records.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { pageSections } from '../../../src/search/page-sections.ts';
import { copyEdition } from '../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const searchRecords = (of: Project) => [
  ...[...of.datasets.values()].flatMap((dataset) => numberRecords(of, dataset)),
  ...pageRecords(of),
];
const records = searchRecords(project);
const titled = (title: string, kind: string, of = records) =>
  of.filter((record) => record.title === title && record.kind === kind);

describe('the records of a project', () => {
  test('has a record for every chart, view, dataset and source', () => {
    const paths = (kind: string) => records.filter((record) => record.kind === kind).map(({ path }) => path);
    expect(paths('chart')).toEqual(['charts/bridges-now/', 'charts/bridges-now/north/']);
    expect(paths('dataset')).toEqual([...project.datasets.keys()].map((id) => `data/${id}/`));
    expect(paths('source')).toEqual([...project.sources.keys()].map((id) => `sources/${id}/`));
    expect(titled('Gauge 2001, Bridge survey', 'source')[0]!.text).toContain('Ada Gauge');
    const north = records.find(({ path }) => path === 'charts/bridges-now/north/')!;
    expect([north.id, north.measure]).toEqual(['bridges-now north', 'Bridges standing on the north bank, 2000']);
  });

  test('has a row with its numbers, text and status, linked to a chart that draws it', () => {
    expect(titled('Cedar', 'number').filter(({ dataset }) => dataset !== 'Crossings')).toEqual([
      {
        kind: 'number',
        path: 'charts/bridges-now/?row=Cedar',
        shownIn: rowPlaces.computedChart,
        title: 'Cedar',
        text: '1900: 4 · 2000: 5 · Bank: south',
        values: [
          { value: '4', unit: 'bridges' },
          { value: '5', unit: 'bridges' },
        ],
        status: 'derived',
        dataset: 'Bridges then and now',
      },
    ]);
  });

  test('has the precision of a value with it, and a range as one value', () => {
    const [cedar, birch] = ['Cedar', 'Birch'].map((town) =>
      titled(town, 'number').find(({ dataset }) => dataset === 'Crossings'),
    );
    expect(cedar).toMatchObject({
      text: 'People: about 1000 · Payers: less than 40',
      values: [
        { value: 'about 1000', unit: 'people' },
        { value: 'less than 40', unit: 'people' },
      ],
    });
    expect(birch).toMatchObject({ text: 'People: 20 to 30', values: [{ value: '20 to 30', unit: 'people' }] });
    expect(titled('People who cross the bridges of Alder in seven days', 'number')[0]!.values).toEqual([
      { value: 'more than 3500', unit: 'people' },
    ]);
  });

  test('links a number that no chart draws to a sentence that prints it, otherwise to the table', () => {
    expect(titled('Alder, 2000', 'number')[0]!.path).toBe('stories/two-crossings/#n-bridges-alder-2000-bridges');
    expect(titled('Cedar, 2000', 'number')[0]!.path).toBe('data/bridges/#:~:text=Cedar');
  });

  test('has every measure with its sentence and unit, linked to where it is printed', () => {
    expect(titled('Towns that the survey counts', 'number')[0]).toMatchObject({
      path: 'stories/two-crossings/',
      values: [{ value: '3', unit: 'towns' }],
    });
    expect(titled('Bridges of Alder in 2000 over those of 1900', 'number')[0]!.path).toBe(
      'stories/two-crossings/#n-bridges-alder-growth',
    );
  });

  test('has a row without numbers as an entry, linked to a chart of a derived dataset', () => {
    expect(titled('Cedar', 'entry')).toEqual([
      {
        kind: 'entry',
        path: 'charts/bridges-now/?row=Cedar',
        shownIn: rowPlaces.derivedChart,
        title: 'Cedar',
        text: 'Bank: south · Charter: 1310-02-28',
        status: 'cited',
        dataset: 'Towns',
      },
    ]);
  });

  test('has no record for a blank', () => {
    expect(records.filter(({ title }) => title === 'Birch, 2000')).toEqual([]);
    expect(titled('Birch', 'number')[0]!.values).toEqual([{ value: '1', unit: 'bridges' }]);
  });

  test('has a record for a copied number in the original dataset only', async () => {
    const query =
      'SELECT town, year, bridges, 2 * bridges AS double FROM bridges WHERE bridges > 0 ORDER BY town, year;';
    const files = { 'data/doubled/datapackage.json': doubled, 'data/doubled/query.sql': query };
    const found = searchRecords(await loadProject(await copyEdition(afterAll, { files })));
    const values = (dataset: string) =>
      found.find((one) => one.dataset === dataset && one.title === 'Alder, 2000')?.values;
    expect(values('Bridges')).toEqual([{ value: '6', unit: 'bridges' }]);
    expect(values('Doubled')).toEqual([{ value: '12', unit: 'bridges' }]);
  });

  test('has no values or rows of withheld data', async () => {
    const file = 'src/content/sources/gauge-2001.yaml';
    const text = read(file).replace('redistribution: facts', 'redistribution: none');
    const closed = await loadProject(await copyEdition(afterAll, { files: { [file]: text } }));
    const found = searchRecords(closed);
    expect(found.filter(({ values, dataset }) => values && dataset !== 'Crossings')).toEqual([]);
    expect(found.filter(({ kind }) => kind === 'entry').map(({ dataset }) => dataset)).toEqual(Array(3).fill('Towns'));
    // The row of towns is not withheld, though a chart of withheld data draws it.
    expect(titled('Bridges', 'dataset', found)).toHaveLength(1);
  });
});

const read = (path: string) => readFileSync(`packages/plumbline/tests/fixtures/tiny-edition/${path}`, 'utf8');
/** The descriptor of a dataset derived from the bridges, row by row. */
const doubled = (() => {
  const descriptor = JSON.parse(read('data/bridges/datapackage.json')) as {
    title: string;
    resources: { schema: { fields: { name: string }[]; foreignKeys?: unknown } }[];
  };
  const { schema } = descriptor.resources[0]!;
  const fields = schema.fields.filter(({ name }) => name !== 'source');
  schema.fields = [...fields, { ...fields.find(({ name }) => name === 'bridges')!, name: 'double' }];
  delete schema.foreignKeys;
  return JSON.stringify({ ...descriptor, title: 'Doubled', sources: [] });
})();

describe('pageSections(page, path, kind, language)', () => {
  const page = `<html><body><nav>Rooms</nav><main id="content"><article><header><h1>A &amp; B</h1><p>Standfirst</p></header>
    <nav><h2 id="contents">In this story</h2></nav><div><p>Lead</p><figure><svg><text>Axis</text></svg><table></table>Cell<figure>Inner</figure></figure><h2 id="one">First <b>part</b></h2><p>Words</p>
    <h2 id="two">Second</h2><p>More</p></div><footer><h2>Next story</h2></footer></article></main></body></html>`;
  const sections = pageSections(page, 'stories/x/', 'story', 'en');

  test('splits at headings with an id, and leaves out navigation and figures', () => {
    expect(sections.map(({ path }) => path)).toEqual(['stories/x/', 'stories/x/#one', 'stories/x/#two']);
    expect(sections.map(({ content }) => content).join()).not.toMatch(/Rooms|In this story|Axis|Inner|Next story/);
  });

  test('has the heading of a section as its title, and the page that it is in', () => {
    expect(sections[0]!.content).toContain('<h1>A &amp; B</h1>');
    expect(sections[1]!.content).toContain('<h1>First <b>part</b></h1><p>Words</p>');
    expect(sections[1]!.content).toContain('content="A &amp; B"');
    expect(sections[0]!.content).not.toContain('within');
  });
});

describe('segmentWords(text)', () => {
  test('separates Chinese characters and the years of a span, and joined(text) joins them', () => {
    const text = 'Jinhua 金华市, 2015–2022, A–B';
    expect(segmentWords(text)).toBe('Jinhua 金\u200a华\u200a市, 2015–\u200a2022, A–B');
    expect(joined(segmentWords(text))).toBe(text);
  });

  test('separates an amount from its sign, and joined(text) joins them', () => {
    expect(segmentWords('US$478 billion, €2')).toBe('US$\u200a478 billion, €\u200a2');
    expect(excerptOf(`T · ${segmentWords('of US$478 billion')}`, [4], 'T').map(({ text }) => text)).toEqual([
      'of US$',
      '478',
      ' billion',
    ]);
  });

  test('does not change tags', () => {
    expect(segmentHtml('<a href="金华">金华</a>')).toBe('<a href="金华">金\u200a华</a>');
  });
});

describe('searchTerms(query, questionWords)', () => {
  const wordsOf = (code: string) => languageOf(code)!.words.search.script.questionWords.split(' ');

  test.each([
    ['Jinhua 53', 'Jinhua 53'],
    ['金华', '金 华'],
    ['浙江 Jinhua', '浙 江 Jinhua'],
    ['US$478 billion.', 'US 478 billion'],
    ['2.5 times', '2.5 times'],
    ['2015–2022', '2015 2022'],
    ['  43%  ', '43 percent'],
    ['How many parks are there?', 'parks'],
    ['who is who', 'who is who'],
  ])('%s', (query, terms) => {
    expect(searchTerms(query, wordsOf('en'))).toBe(terms);
  });

  test('removes question words of the language of the page', () => {
    expect(searchTerms('Wie viele Brücken gibt es?', wordsOf('de'))).toBe('Brücken');
    expect(searchTerms('Die wie was', wordsOf('de'))).toBe('Die wie was');
  });
});

describe('excerptOf(content, locations, title)', () => {
  const text = (...args: Parameters<typeof excerptOf>) =>
    excerptOf(...args)
      .map(({ text: piece, match }) => (match ? `[${piece}]` : piece))
      .join('');

  test('leaves out the title, and highlights words without punctuation', () => {
    expect(text('Jinhua · Digital initiatives: 53, (Zhejiang) 45%.', [0, 4, 5, 6], 'Jinhua')).toBe(
      'Digital initiatives: [53], ([Zhejiang]) [45%].',
    );
  });

  test('highlights adjacent words as one, and Chinese without spaces', () => {
    expect(text('A · smart cities in 金 华 市 2015– 2022 , then', [2, 3, 5, 6], 'A')).toBe(
      '[smart cities] in [金华]市 2015–2022, then',
    );
  });

  test('shows the part with the most matching words', () => {
    const words = Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ');
    const found = text(`T · ${words}`, [20, 120, 124, 126], 'T');
    expect(found).toMatch(/^… w113 .*\[w118\].*\[w122\].*\[w124\].* …$/);
  });

  test('shows the beginning if only the title matches', () => {
    expect(text('A title. The text begins here.', [0, 1], 'A title')).toBe('The text begins here.');
    expect(text('Only a title', [0], 'Only a title')).toBe('');
  });
});
