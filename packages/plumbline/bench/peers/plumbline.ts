/** Plumbline. Each story has three datasets with evidence, three charts, and all that is published with them. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  chartsOf,
  csvOf,
  markdownOf,
  owners,
  regions,
  type ChartKind,
  type CorpusChart,
  type CorpusStory,
} from '../corpus.ts';
import { plots } from './plumbline-plots.ts';
import { remove, writeAll, type Peer } from './peer.ts';

const repository = join(import.meta.dirname, '../../../..');

const config = `import { defineEdition } from 'plumbline/config';

export default defineEdition({
  title: 'The Newsroom',
  tagline: 'All stories',
  description: 'Stories on public files, with charts.',
  publisher: 'The Newsroom',
  site: 'https://newsroom.example',
  base: '/',
  language: 'en',
  licence: { id: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0 International', url: 'https://creativecommons.org/licenses/by/4.0/' },
  people: [{ name: 'The desk', role: 'Reporting, data and charts' }],
  corrections: 'corrections@newsroom.example',
});
`;

const source = `type: dataset
title: Public files
author:
  - { literal: The registry }
role: cited
summary: The register from which all figures were taken.
rights: © the registry
redistribution: facts
`;

interface Field {
  name: string;
  type: string;
  title: string;
  description: string;
  unit: string;
  editorial?: boolean;
}

const field = (name: string, type: string, title: string, unit: string): Field => ({
  name,
  type,
  title,
  description: `${title} as the register has it.`,
  unit,
});

const schemas: Record<ChartKind, { rowIs: string; fields: Field[]; primaryKey: string[]; alt: string }> = {
  line: {
    rowIs: 'One row is one month of one region.',
    fields: [
      field('date', 'date', 'Month', 'ISO 8601 date'),
      field('series', 'string', 'Region', 'name'),
      field('value', 'number', 'Filings', 'filings'),
    ],
    primaryKey: ['date', 'series'],
    alt: `Lines for the regions ${regions.join(', ')}, month by month. They rise and fall, and cross each other.`,
  },
  bar: {
    rowIs: 'One row is one district.',
    fields: [field('label', 'string', 'District', 'name'), field('value', 'number', 'Open cases', 'cases')],
    primaryKey: ['label'],
    alt: 'Horizontal bars, the longest at the top, for each district. The lengths fall off steadily.',
  },
  dot: {
    rowIs: 'One row is one site.',
    fields: [
      { ...field('site', 'integer', 'Site', 'number of the site'), editorial: true },
      field('x', 'number', 'Inspections', 'inspections'),
      field('y', 'number', 'Response time', 'minutes'),
      field('group', 'string', 'Owner', 'name'),
    ],
    primaryKey: ['site'],
    alt: `A cloud of rings that rises to the right. Rings of all owners (${owners.join(', ')}) are mixed.`,
  },
};

const idOf = (story: CorpusStory, { kind }: CorpusChart): string => `${story.id}-${kind}`;

function datapackage(story: CorpusStory, { kind, title, subtitle }: CorpusChart): string {
  const { rowIs, fields, primaryKey } = schemas[kind];
  const licence = {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  };
  const resource = {
    name: 'data',
    type: 'table',
    path: 'data.csv',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
  };
  return JSON.stringify({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    title: `${title}: ${story.id}`,
    description: `${subtitle}. Read from the register.`,
    rowIs,
    version: '1.0.0',
    created: '2026-01-02',
    licenses: [licence],
    sources: [{ id: 'public-files', locator: 'the register' }],
    resources: [{ ...resource, schema: { fields, primaryKey } }],
  });
}

const evidence = (kind: ChartKind): string =>
  [
    'key,field,source,locator,rendition,start,end,quote,status',
    ...schemas[kind].fields
      .filter(({ editorial }) => !editorial)
      .map(({ name }) => `*,${name},public-files,the register,,,,,cited`),
    '',
  ].join('\n');

const chartModule = (story: CorpusStory, chart: CorpusChart): string => `import * as Plot from '@observablehq/plot';
import { colors, defineChart, dodgeLabels } from 'plumbline/charts';

export default defineChart({
  dataset: '${idOf(story, chart)}',
  title: ${JSON.stringify(chart.title)},
  subtitle: ${JSON.stringify(chart.subtitle)},
  alt: ${JSON.stringify(schemas[chart.kind].alt)},
${plots[chart.kind]}});
`;

const storyText = (story: CorpusStory, part: number): string => {
  const { title, standfirst, date, author } = story;
  const text = (value: string) => JSON.stringify(value);
  const head = `---\ntitle: ${text(title)}\nstandfirst: ${text(standfirst)}\npart: ${part}\npublished: '${date}'\nauthors: [${text(author)}]\nsources: [public-files]\n---\n\n`;
  return (
    head +
    markdownOf(
      story,
      (chart) => `<Chart id="${idOf(story, chart)}" />`,
      (id) => `/stories/${id}/`,
    )
  );
};

/** @param flags further arguments of the build command */
export const plumbline = (flags = ''): Peer => ({
  name: flags ? `Plumbline ${flags}` : 'Plumbline',
  packages: {},
  build: `plumbline build ${flags}`,
  dev: (port) => `plumbline dev --port ${port}`,
  leftovers: ['.astro', '.cache', 'dist', 'dist-stories'],
  prepare(folder) {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  },
  write(folder, stories) {
    remove(folder, ['data', 'src']);
    writeAll(folder, {
      'package.json': '{ "name": "newsroom", "private": true, "type": "module" }\n',
      'astro.config.mjs': `import { defineConfig } from 'astro/config';\nimport plumbline from 'plumbline';\n\nexport default defineConfig({ integrations: [plumbline()] });\n`,
      'edition.config.ts': config,
      'src/content.config.ts': `export { collections } from 'plumbline/content';\n`,
      'src/content/sources/public-files.yaml': source,
    });
    stories.forEach((story, i) => {
      writeAll(folder, { [`src/content/stories/${story.id}.mdx`]: storyText(story, i + 1) });
      for (const chart of chartsOf(story)) {
        const id = idOf(story, chart);
        writeAll(folder, {
          [`data/${id}/datapackage.json`]: datapackage(story, chart),
          [`data/${id}/data.csv`]: csvOf(chart),
          [`data/${id}/evidence.csv`]: evidence(chart.kind),
          [`src/charts/${id}.ts`]: chartModule(story, chart),
        });
      }
    });
  },
  storyFile: (id) => `src/content/stories/${id}.mdx`,
  dataFile: (id) => `data/${id}-line/data.csv`,
  chartFile: (id) => `src/charts/${id}-line.ts`,
  sourceFile: 'src/content/sources/public-files.yaml',
  page: (id) => `${flags ? 'dist-stories' : 'dist'}/stories/${id}/index.html`,
});
