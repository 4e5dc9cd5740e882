import { parse } from '@retorquere/bibtex-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { languageOf } from '../../../../src/core/language/language.ts';
import type { Source } from '../../../../src/core/data/sources.ts';
import {
  citations,
  citeChart,
  citeDataset,
  citeSource,
  citeStory,
} from '../../../../src/publish/citations/citation.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const chart = project.charts.get('bridges-now')!;

const source = (record: Partial<Source>): Source => ({
  id: 'jia-2022',
  file: 'src/content/sources/jia-2022.yaml',
  type: 'article-newspaper',
  title: 'Roads & rivers of 浙江',
  role: 'cited',
  summary: 'Made up.',
  rights: 'Nobody',
  redistribution: 'facts',
  ...record,
});

const jia = source({
  author: [{ family: 'Jia', given: 'Jun', 'static-ordering': true }],
  issued: '2022-12-11',
  URL: `https://paper.example/${'very-long-address-'.repeat(6)}_1?a=b&c=d`,
});

describe('citeSource(project, source)', () => {
  test('keeps the order of a Chinese name, without a comma', () => {
    expect(citeSource(project, jia).text).toMatch(/^Jia J\. \(2022, December 11\)\. Roads & rivers of 浙江\. https:/);
  });

  test('has "n.d." for a work without a date, and no "Retrieved" without a date of access', () => {
    expect(citeSource(project, source({ type: 'webpage', URL: 'https://paper.example/' })).text).toBe(
      'Roads & rivers of 浙江. (n.d.). https://paper.example/',
    );
  });

  test('writes BibTeX with names, Chinese titles and URLs unchanged, and with TeX’s special characters escaped', () => {
    const { bibtex } = citeSource(project, jia);
    expect(bibtex).toContain(String.raw`rivers of 浙江`);
    expect(bibtex).toContain(String.raw`\&`);
    const [entry] = parse(bibtex).entries;
    expect(entry).toMatchObject({
      key: 'jia-2022',
      fields: { author: [{ lastName: 'Jia', firstName: 'Jun' }], title: 'Roads & rivers of 浙江', url: jia.URL },
    });
  });

  test('writes RIS with one line for each value, without line breaks', () => {
    expect(citeSource(project, jia).ris.split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Jia, Jun',
      'TI  - Roads & rivers of 浙江',
      'PY  - 2022',
      'DA  - 2022/12/11/',
      `UR  - ${jia.URL}`,
      'ID  - jia-2022',
      'ER  - ',
      '',
    ]);
  });

  test('writes CSL-JSON with CSL variables only', () => {
    expect(JSON.parse(citeSource(project, jia).csl)).toEqual([
      {
        id: 'jia-2022',
        type: 'article-newspaper',
        title: jia.title,
        author: jia.author,
        issued: { 'date-parts': [[2022, 12, 11]] },
        URL: jia.URL,
      },
    ]);
  });
});

test.each([
  ['en', /^Roads & rivers of 浙江\. \(n\.d\.\)\. Retrieved March 5, 2024, from https:\/\/paper\.example\/$/],
  ['de', /^Roads & rivers of 浙江\. \(o\.\sJ\.\)\. Abgerufen 5\. März 2024, von https:\/\/paper\.example\/$/],
  ['de-AT', /^Roads & rivers of 浙江\. \(o\.\sJ\.\)\. Abgerufen/],
])('citeSource(project, source) has the terms of APA style in the language of the edition: %s', (code, text) => {
  const undated = source({ type: 'webpage', URL: 'https://paper.example/', accessed: '2024-03-05' });
  expect(citeSource({ ...project, language: languageOf(code)! }, undated).text).toMatch(text);
  const unread = source({ type: 'webpage', URL: 'https://paper.example/' });
  expect(citeSource({ ...project, language: languageOf(code)! }, unread).text).not.toMatch(/Retrieved|Abgerufen/);
});

test('citeStory(project, story) has authors, date and permalink', () => {
  expect(citeStory(project, project.stories.get('two-crossings')!).text).toBe(
    'The Tiny File desk. (2026, November 22). Alder built the most bridges. The Tiny File. https://tiny.example/stories/two-crossings/',
  );
});

describe('citeChart(project, chart, view, frozen)', () => {
  const whole = citeChart(project, chart);

  test('names the producers of the data first', () => {
    expect(whole.inline).toBe('Gauge (2001); The Almanac Office (1999) – with processing by The Tiny File');
    expect(whole.text).toBe(
      `${whole.inline}. “Alder has the most bridges” [chart]. Ada Gauge, “A survey of the bridges of three towns”; The Almanac Office, “The almanac of three towns” [original data]. Plumbline, 22 November 2026. https://tiny.example/charts/bridges-now/`,
    );
  });

  test.each(['bibtex', 'ris', 'csl'] as const)('names every producer in %s', (form) => {
    expect(whole[form]).toContain('Ada Gauge');
    expect(whole[form]).toContain('The Almanac Office');
  });

  test('names the view', () => {
    const { text, bibtex } = citeChart(project, chart, 'north');
    expect(text).toContain('“On the north bank only Alder is counted” [chart]');
    expect(text).toContain('https://tiny.example/charts/bridges-now/north/');
    expect(parse(bibtex).entries[0]!.key).toBe('the-tiny-file-chart-bridges-now-north');
  });

  test('has the URL and date of the frozen version, if there is one', () => {
    const url = 'https://tiny.example/charts/bridges-now/v/abcdefghij/';
    const frozen = citeChart(project, chart, undefined, { url, date: '2027-01-02' });
    expect(frozen.text).toMatch(new RegExp(`Plumbline, 2 January 2027\\. ${url}$`));
    expect(frozen.ris).toContain(`UR  - ${url}`);
    expect(frozen.ris).toContain('DA  - 2027/01/02/');
    expect(JSON.parse(frozen.csl)[0].URL).toBe(url);
    expect(parse(frozen.bibtex).entries[0]!.fields.url).toBe(url);
  });
});

test('citeDataset(project, dataset) has its version and sources', () => {
  const { text, ris } = citeDataset(project, project.datasets.get('bridges')!);
  expect(text).toContain('“Bridges”, version 1.0.0 [dataset]. Ada Gauge');
  expect(ris).toMatch(/^TY {2}- DATA\r\n/);
});

test('citations(project) lists everything by permalink, each with a unique key', () => {
  const all = [...citations(project)];
  expect(all.map(({ permalink }) => permalink)).toEqual([
    'stories/two-crossings/',
    'charts/bridges-now/',
    'charts/bridges-now/north/',
    'data/bridges/',
    'data/bridges-per-town/',
    'data/crossings/',
    'data/towns/',
    'sources/almanac-1999/',
    'sources/gauge-2001/',
  ]);
  expect(new Set(all.map(({ citation }) => parse(citation().bibtex).entries[0]!.key)).size).toBe(all.length);
});
