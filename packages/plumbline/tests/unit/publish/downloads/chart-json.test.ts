import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { chartJson, metadataOf } from '../../../../src/publish/downloads/chart-json.ts';
import { columnsIn } from '../../../../src/publish/downloads/chart-json-columns.ts';
import { marksOf } from '../../../../src/publish/data/marks.ts';
import { readmeOf } from '../../../../src/publish/downloads/readme.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const chart = project.charts.get('bridges-now')!;
const bridges = project.datasets.get('bridges')!;
const metadata = metadataOf(project, chart);

describe('metadataOf(project, chart, view)', () => {
  test('has the id of the state and all sources', () => {
    expect(metadataOf(project, chart, 'north')).toMatchObject({
      id: 'bridges-now/north',
      permalink: expect.stringMatching(/\/charts\/bridges-now\/north\/$/),
      chart: { title: 'On the north bank only Alder is counted' },
    });
    expect(metadata.origins.map(({ id }) => id).sort()).toEqual(['almanac-1999', 'gauge-2001']);
    expect(metadata.origins.find(({ id }) => id === 'gauge-2001')!.sha256).toHaveLength(2);
  });

  test('lists each number in the texts with its value and unit', () => {
    expect(metadata.claims.map(({ text, value, unit, status }) => ({ text, value, unit, status }))).toEqual([
      { text: 'six', value: 6, unit: 'bridges', status: 'derived' },
      { text: 'five', value: 5, unit: 'bridges', status: 'derived' },
    ]);
    expect(metadataOf(project, chart, 'north').claims.map(({ text }) => text)).toEqual(['six']);
  });

  test('lists checks and discrepancies', () => {
    const [holds, discrepancy] = metadata.checks;
    expect(holds).toMatchObject({ name: 'bridges.total-1900', holds: true, expected: '7', actual: '7' });
    expect(discrepancy).toMatchObject({
      name: 'bridges.total-2000',
      holds: false,
      discrepancy: expect.stringContaining('14 bridges'),
    });
  });

  test('has another version if other rows are drawn', () => {
    expect(metadata.version).not.toBe(metadataOf(project, chart, 'north').version);
  });
});

test('chartJson(project, chart) has the metadata and, in one line, the row of each mark', () => {
  const json = chartJson(project, chart);
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ ...metadata, marks: marksOf(project, chart) })));
  expect(json.split('\n').filter((line) => line.startsWith('  "marks": {'))).toHaveLength(1);
});

describe('columnsIn(project, dataset, rows, …)', () => {
  const columns = columnsIn(project, bridges, bridges.rows, 'short', 'long');

  test('has timespan, type and statuses', () => {
    expect(columns['bridges']).toMatchObject({ timespan: '1900-2000', unit: 'bridges', type: 'Integer' });
    expect(Object.values(columns['bridges']!.status!).reduce((a, b) => a + b)).toBe(bridges.rows.length);
    expect(columns['bridges']!.status!.missing).toBe(1);
  });

  test('computes the timespan of rows with a value only', () => {
    const rows = bridges.rows.filter(({ town }) => town === 'Birch');
    expect(columnsIn(project, bridges, rows, 's', 'l')['bridges']!.timespan).toBe('1900');
  });
});

describe('readmeOf(language, metadata, fields, files, hasFormulas)', () => {
  const readme = (hasFormulas: boolean) =>
    readmeOf(project.language, metadata, [], { 'a.csv': 'the rows' }, hasFormulas);

  test('has the note of the chart and its known discrepancies', () => {
    expect(readme(false)).toContain('- The survey states 14 bridges for 2000');
  });

  test('explains escaped formulas if there are any', () => {
    expect(readme(true)).toContain('apostrophe');
    expect(readme(false)).not.toContain('apostrophe');
  });
});
