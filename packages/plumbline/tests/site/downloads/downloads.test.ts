/** Every file of every chart, read by tools that are not ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExifReader from 'exifreader';
import { decode } from 'fast-png';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { captionFor } from '../../../src/core/content/charts.ts';
import { absoluteUrl, pathOf } from '../../../src/publish/urls.ts';
import { chartStates, drawnRowsOf } from '../../../src/publish/chart-states.ts';
import { packageProblems } from '../../helpers/formats/datapackage.ts';
import { triplesIn } from '../../helpers/formats/rdf.ts';
import { project } from '../../helpers/project.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';
import { filesInZip, mismatches } from '../../helpers/formats/zip.ts';

const states = chartStates(project).map(({ params, props }) => ({ name: params.chart, ...props }));
const cellText = (cell: unknown) => (cell === null ? '' : String(cell));
const dc = 'http://purl.org/dc/elements/1.1/';
const xml = new XMLParser({ ignoreAttributes: false });

const svgProblems = (svg: string): unknown => {
  const valid = XMLValidator.validate(svg);
  return valid === true ? [] : valid;
};

describe.each(sites)('the site $name', ({ base, folder }) => {
  const config = { ...project.config, base };

  describe.each(states)('downloads of $name', ({ chart, view }) => {
    const pathTo = (suffix: 'svg' | 'png' | 'csv' | 'json' | 'zip') => pathOf.chartFile(chart.id, suffix, view);
    const read = (suffix: 'svg' | 'csv' | 'json') => readText(folder, pathTo(suffix));
    const bytes = (suffix: 'png' | 'zip') => readFileSync(join(folder, pathTo(suffix)));
    const permalink = absoluteUrl(config, pathOf.chart(chart.id, view));
    const { title, alt } = captionFor(chart, view);

    it('.svg is XML that names its finding and needs no style sheet', () => {
      const svg = read('svg');
      expect(svgProblems(svg)).toEqual([]);
      expect(xml.parse(svg).svg).toMatchObject({ title, desc: alt });
      expect(svg).not.toMatch(/var\(|currentColor|style="(?!font-variant:tabular-nums")|<style|class="/);
      expect(svg).toMatch(/font-family="'Source Sans 3', [^"]*'Noto Sans SC', [^"]*sans-serif"/);
    });

    it('.svg says in RDF where it comes from, and prints it', async () => {
      const svg = read('svg');
      const triples = await triplesIn(/<rdf:RDF.*<\/rdf:RDF>/s.exec(svg)![0]);
      const said = (name: string) =>
        triples.filter(({ subject, predicate }) => subject === permalink && predicate === name);
      expect(said(`${dc}title`)).toMatchObject([{ object: title }]);
      expect(said(`${dc}source`)).toMatchObject([{ object: permalink }]);
      expect(said('http://creativecommons.org/ns#license')).toMatchObject([{ object: config.licence.url }]);
      expect(said(`${dc}date`)).toMatchObject([{ object: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
      expect(said('http://purl.org/dc/terms/references').length).toBeGreaterThan(0);
      const printed = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, words]) => words);
      expect(printed).toContain(permalink.replace('https://', ''));
      expect(printed.join(' ')).toContain(`Chart: ${config.title}`);
    });

    it('.png is the same picture at twice the size, with the same papers', () => {
      const png = bytes('png');
      const { width, height, text } = decode(png, { checkCrc: true });
      const [, w, h] = /viewBox="0 0 (\d+) (\d+)"/.exec(read('svg'))!;
      expect([width, height]).toEqual([2 * Number(w), 2 * Number(h)]);
      expect(text).toMatchObject({ Author: config.title, URL: permalink, License: config.licence.url });
      const told = ExifReader.load(png);
      expect(told['Title']?.description).toBe(title);
      expect(told['Description']?.description).toBe(alt);
      expect(told['Copyright']?.description).toContain(config.licence.title);
      expect(told['Source']?.description).toContain(`Chart: ${config.title}`);
      // From the XMP packet, which picture desks read.
      expect(told['WebStatement']?.description).toBe(config.licence.url);
      expect(told['Credit']?.description).toBe(told['Source']?.description);
    });

    it('.csv holds exactly the rows that are drawn', () => {
      const rows = parse(read('csv'), { columns: true }) as Record<string, string>[];
      const drawn = drawnRowsOf(project, chart, view).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellText(cell)])),
      );
      expect(rows).toEqual(drawn);
    });

    it('.json says what the chart says, what its columns are and where it comes from', () => {
      const metadata = JSON.parse(read('json'));
      expect(metadata.chart).toMatchObject({ title, originalChartUrl: permalink });
      expect(metadata.origins.length).toBeGreaterThan(0);
      expect(metadata.redistributable).toBe(true);
      expect(metadata.version).toMatch(/^[0-9a-z]{10}$/);
      const [header] = parse(read('csv')) as string[][];
      expect(Object.keys(metadata.columns)).toEqual(header);
      for (const column of Object.values(metadata.columns))
        expect(column).toMatchObject({
          titleShort: expect.any(String),
          unit: expect.any(String),
          type: expect.any(String),
        });
    });

    it('.zip holds all of these, HTML to paste, citations, a README, and a Data Package that describes them byte for byte', async () => {
      const files = await filesInZip(bytes('zip'));
      const name = [chart.id, view].filter(Boolean).join('-');
      const names = [
        'README.md',
        'datapackage.json',
        ...['csv', 'png', 'svg'].map((suffix) => `${name}.${suffix}`),
        'metadata.json',
        'figure.html',
        ...['bib', 'ris', 'csl.json'].map((suffix) => `citation.${suffix}`),
      ];
      expect([...files.keys()].sort()).toEqual(names.sort());
      for (const suffix of ['svg', 'csv'] as const)
        expect(files.get(`${name}.${suffix}`)!.toString()).toBe(read(suffix));
      expect(files.get(`${name}.png`)!.equals(bytes('png'))).toBe(true);
      const { marks: _marks, ...metadata } = JSON.parse(read('json'));
      expect(JSON.parse(files.get('metadata.json')!.toString())).toEqual(metadata);

      const descriptor = JSON.parse(files.get('datapackage.json')!.toString());
      expect(packageProblems(descriptor)).toEqual([]);
      expect(descriptor.homepage).toBe(permalink);
      expect(mismatches(descriptor, files)).toEqual([]);

      const readme = files.get('README.md')!.toString();
      for (const words of [
        title,
        permalink,
        config.licence.url,
        '## How to cite',
        '## Notes and known discrepancies',
        '## Sources',
      ])
        expect(readme).toContain(words);
    });
  });
});

describe('feed.xml', () => {
  it('is XML with one absolute link for each story', () => {
    const feed = readText(sites[0].folder, 'feed.xml');
    expect(XMLValidator.validate(feed)).toBe(true);
    for (const id of project.stories.keys())
      expect(feed).toContain(`<link>${project.config.site}/${pathOf.story(id)}</link>`);
  });
});
