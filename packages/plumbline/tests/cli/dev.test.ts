/** `plumbline dev` shows every edit of an authored file without a restart. */
import { afterAll, describe, test } from 'vitest';
import { chartPage, openEdition, story, storyPage } from '../helpers/editions/dev-edition.ts';
import { chart } from '../helpers/editions/released.ts';

const edition = await openEdition(afterAll);
describe('an edit is shown', () => {
  test.for([
    { of: 'the text of a story', file: story, from: 'Birch is not counted.', to: 'Birch was left out.', at: storyPage },
    { of: 'the title of a story', file: story, from: 'title: Alder built', to: 'title: Alder put up', at: storyPage },
    { of: 'a chart', file: chart, from: 'Alder has the most', to: 'Alder has most', at: chartPage },
    {
      of: 'the rows of a dataset',
      file: 'data/towns/data.csv',
      from: 'C1,south',
      to: 'C1,north',
      at: '/charts/bridges-now.csv',
      shows: 'Cedar,north,4,5',
    },
    {
      of: 'a query',
      file: 'data/bridges-per-town/query.sql',
      from: 'ORDER BY town',
      to: 'ORDER BY town DESC',
      at: '/charts/bridges-now.csv',
      shows: 'then,now\nCedar',
    },
    {
      of: 'the descriptor of a dataset',
      file: 'data/bridges/datapackage.json',
      from: '"title": "Bridges"',
      to: '"title": "All bridges"',
      at: '/data/bridges/',
      shows: 'All bridges',
    },
    {
      of: 'a measure',
      file: 'data/bridges/measures.sql',
      from: 'Towns that the survey counts.',
      to: 'Towns of the survey.',
      at: storyPage,
    },
    {
      of: 'a check',
      file: 'data/bridges/checks.sql',
      from: 'The three towns add up to the seven bridges',
      to: 'Three towns add up to seven bridges',
      at: '/checks/',
    },
    {
      of: 'evidence',
      file: 'data/towns/evidence.csv',
      from: '"page 2, line 1"',
      to: '"page 2, first line"',
      at: '/data/towns/',
      shows: 'page 2, first line',
    },
    {
      of: 'a source',
      file: 'src/content/sources/gauge-2001.yaml',
      from: 'title: A survey of the bridges',
      to: 'title: The survey of the bridges',
      at: '/sources/gauge-2001/',
      shows: 'The survey of the bridges',
    },
    {
      of: 'the configuration of the edition',
      file: 'edition.config.ts',
      from: 'The Tiny File',
      to: 'The Small File',
      at: '/',
    },
  ])('of $of', async ({ file, from, to, at, shows = to.replace(/^title: /, '') }) => {
    edition.edit(file, from, to);
    await edition.shows(at, shows);
  });

  test('of a module that a chart imports', async () => {
    edition.write('src/charts/bridges-now/words.ts', "export const subtitle: string = 'Bridges of today';\n");
    edition.edit(chart, "subtitle: 'Bridges standing, 2000'", 'subtitle');
    edition.edit(chart, 'import * as Plot', "import { subtitle } from './bridges-now/words.ts';\nimport * as Plot");
    await edition.shows(chartPage, 'Bridges of today');
    edition.edit('src/charts/bridges-now/words.ts', 'of today', 'of our day');
    await edition.shows(chartPage, 'Bridges of our day');
  });

  test('of the allowlist, with a number in a story', async () => {
    edition.edit(story, 'Birch was left out.', 'Birch was left out in 1850.');
    edition.write('src/content/number-allowlist.yaml', "- { text: 'in 1850', reason: 'a year' }\n");
    await edition.shows(storyPage, 'Birch was left out in 1850.');
  });

  test('of the ledger', async () => {
    const [day, path] = ['2026-11-22', 'charts/old/'];
    const lines = [
      { kind: 'address', path, date: day },
      { kind: 'removed', path, reason: 'It said nothing.', date: day },
    ];
    edition.write('archive/ledger.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await edition.shows('/charts/old/', 'It said nothing.');
  });

  test('of a component, also when it is added and removed', async () => {
    const file = 'src/components/Footer.astro';
    edition.write(file, '<footer>Our own footer</footer>');
    await edition.shows('/', 'Our own footer');
    edition.edit(file, 'Our own', 'Nobody’s');
    await edition.shows('/', 'Nobody’s footer');
    edition.remove(file);
    await edition.shows('/', 'corrections@tiny.example');
  });

  test('of a component of the edition’s own in a story', async () => {
    const file = 'src/components/Remark.astro';
    edition.write(file, '<aside>Remark: <slot /></aside>');
    edition.edit(story, '\n## ', '\n<Remark>\n\nNobody asked.\n\n</Remark>\n\n## ');
    await edition.shows(storyPage, '<aside>Remark: ');
    edition.edit(file, 'Remark: ', 'Aside: ');
    await edition.shows(storyPage, '<aside>Aside: ');
  });

  test('of two files at once, and the second of two edits in quick succession', async () => {
    edition.edit(story, 'survey leaves', 'survey left');
    edition.edit(chart, 'Alder has most', 'Alder has the largest number of');
    edition.edit(story, 'survey left', 'survey forgot');
    await edition.shows(chartPage, 'Alder has the largest number of');
    await edition.shows(storyPage, 'survey forgot');
  });
});

describe('pages are added and removed with their files', () => {
  test('a page', async () => {
    const file = 'src/content/pages/about.mdx';
    edition.write(file, '---\ntitle: About us\ndescription: Who we are.\n---\n\nWe count bridges.\n');
    await edition.shows('/about/', 'We count bridges.');
    edition.edit(file, 'We count bridges.', 'We count every bridge.');
    await edition.shows('/about/', 'We count every bridge.');
    edition.remove(file);
    await edition.answers('/about/', 404);
  });

  test('a chart', async () => {
    const file = 'src/charts/bridges-then.ts';
    edition.write(file, `export { default } from './bridges-now.ts';\n`);
    await edition.shows('/charts/bridges-then/', 'Alder has the largest number of');
    await edition.answers('/charts/bridges-then.csv', 200);
    edition.remove(file);
    await edition.answers('/charts/bridges-then/', 404);
    await edition.answers('/charts/bridges-then.csv', 404);
  });
});
