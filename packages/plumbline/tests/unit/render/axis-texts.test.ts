import { afterAll, expect, test } from 'vitest';
import { loadProject } from '../../../src/core/project/load.ts';
import { renderChart } from '../../../src/render/render-chart.ts';
import { copyEdition, descriptorOf } from '../../fixtures/copy-edition.ts';

const field = (name: string, type: string, unit: string) => ({ name, type, unit, title: name, description: 'Read.' });
const schema = {
  fields: [field('opened', 'year', 'year'), field('bridges', 'integer', 'bridges'), field('cost', 'number', 'number')],
  primaryKey: ['opened'],
};
const resources = [{ name: 'data', path: 'data.csv', format: 'csv', mediatype: 'text/csv', schema }];
const rows = [1900, 1901, 1950, 2023].map((year, i) => `(${year}, ${1000 * (i + 1)}, ${i})`);

/** A chart of the rows by marks and other options, as code. */
const chart = (marks: string, options = '') => `
import * as Plot from '@observablehq/plot';
import { defineChart } from 'plumbline/charts';

export default defineChart({
  dataset: 'openings',
  title: 'Bridges open',
  subtitle: 'Bridges',
  alt: 'Dots of bridges. Each has a year.',
  plot: (rows) => ({ height: 200, ${options} marks: [${marks}] }),
});
`;
const charts: Record<string, [marks: string, options?: string]> = {
  implicit: ["Plot.dot(rows, { x: 'opened', y: 'bridges' })"],
  functions: ['Plot.dot(rows, { x: (row) => row.opened, y: (row) => row.bridges })'],
  bands: ["Plot.barY(rows, { x: 'opened', y: 'bridges' })"],
  facets: ["Plot.dot(rows, { fx: 'opened', y: 'bridges' })"],
  axes: ["Plot.axisX({ ticks: [1900, 2000] }), Plot.dot(rows, { x: 'opened', y: 'bridges' })"],
  between: ["Plot.dot(rows.slice(0, 2), { x: 'opened', y: 'bridges' })"],
  labelled: ["Plot.dot(rows, { x: 'opened', y: 'cost' })", "x: { label: 'First year' },"],
  numbers: ["Plot.dot(rows, { x: 'bridges', y: 'opened' })"],
  mixed: ["Plot.dot(rows, { x: 'opened', y: 'bridges' }), Plot.ruleX(rows, { x: 'bridges' })"],
  texts: ["Plot.text(rows, { x: 'bridges', y: 'cost', text: 'opened', title: (row) => row.opened })"],
};
const root = await copyEdition(afterAll, {
  files: {
    'data/openings/datapackage.json': descriptorOf('Openings', [], { resources }),
    'data/openings/query.sql': `SELECT * FROM (VALUES ${rows.join()}) AS t(opened, bridges, cost) ORDER BY opened`,
    ...Object.fromEntries(Object.entries(charts).map(([id, code]) => [`src/charts/${id}.ts`, chart(...code)])),
  },
});
const project = await loadProject(root);

const textsOf = (id: string): string[] => {
  const { svg } = renderChart(project, project.charts.get(id)!, 'wide');
  return [...svg.matchAll(/>([^<>]+)<\/(?:text|title)>/g)].map(([, text]) => text!);
};

test.each([
  ['implicit', '1980'],
  ['functions', '1980'],
  ['bands', '1901'],
  ['facets', '1901'],
  ['axes', '2000'],
  ['labelled', '1980'],
  ['texts', '1901'],
])('years of %s have no separator', (id, year) => {
  const texts = textsOf(id);
  expect(texts).toContain(year);
  expect(texts.filter((text) => /^(1,9|2,02)/.test(text))).toEqual([]);
});

test('a tick between two years has no text', () => {
  expect(textsOf('between').filter((text) => text.startsWith('19'))).toEqual(['1900', '1901']);
});

test('other numbers keep their separator, also on a scale with years', () => {
  expect(textsOf('numbers')).toContain('2,000');
  expect(textsOf('mixed')).toContain('2,000');
});

test('an axis without a label has the unit of its field, or its title if it counts nothing', () => {
  expect(textsOf('implicit')).toEqual(expect.arrayContaining(['year →', '↑ bridges']));
  expect(textsOf('functions')).toEqual(expect.arrayContaining(['year →', '↑ bridges']));
  expect(textsOf('labelled')).toEqual(expect.arrayContaining(['First year →', '↑ cost']));
});
