import { parse } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { captionOf } from '../../src/model/chart.ts';
import { pathOf } from '../../src/publish/addresses.ts';
import { rowsIn } from '../../src/publish/chart-files.ts';
import { chartStates } from '../../src/publish/states.ts';
import { graph, readText, sites } from '../site.ts';

const [{ folder }] = sites;
const states = chartStates(graph).map(({ params, props }) => ({ name: params.chart, ...props }));
const cellText = (cell: unknown) => (cell === null ? '' : String(cell));

describe.each(states)('downloads of $name', ({ chart, view }) => {
  const read = (suffix: 'svg' | 'csv' | 'json') => readText(folder, pathOf.chartFile(chart.id, suffix, view));

  it('.svg is XML that names its finding and needs no style sheet', () => {
    const svg = read('svg');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('<title>');
    expect(svg).not.toMatch(/var\(|currentColor.*<style|style="/);
  });

  it('.csv holds exactly the rows that are drawn', () => {
    const rows = parse(read('csv'), { columns: true }) as Record<string, string>[];
    const drawn = rowsIn(graph, chart, view).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellText(cell)])),
    );
    expect(rows).toEqual(drawn);
  });

  it('.json says what the chart says and where it comes from', () => {
    const metadata = JSON.parse(read('json'));
    expect(metadata.chart.title).toBe(captionOf(chart, view).title);
    expect(metadata.chart.originalChartUrl).toBe(`${graph.edition.site}/${pathOf.chart(chart.id, view)}`);
    expect(metadata.origins.length).toBeGreaterThan(0);
  });
});

describe.each([...graph.datasets.values()])('dataset $id', (dataset) => {
  it('is published with its name, its sources and every row', () => {
    const descriptor = JSON.parse(readText(folder, pathOf.datasetFile(dataset.id, 'datapackage.json')));
    expect(descriptor.name).toBe(dataset.id);
    expect(descriptor.sources.length).toBeGreaterThan(0);
    if (!dataset.schema) return;
    const rows = parse(readText(folder, pathOf.datasetFile(dataset.id, 'data.csv')), { columns: true }) as unknown[];
    expect(rows).toHaveLength(dataset.rows.length);
  });
});

describe('feed.xml', () => {
  it('is XML with one absolute link for each story', () => {
    const feed = readText(folder, 'feed.xml');
    expect(XMLValidator.validate(feed)).toBe(true);
    for (const id of graph.stories.keys())
      expect(feed).toContain(`<link>${graph.edition.site}/${pathOf.story(id)}</link>`);
  });
});
