import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { sourcesOfChart } from '../../../src/publish/citations/csl-json.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { project } from '../../helpers/project.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const [{ folder }] = sites;
const { stories, datasets, sources } = project;
const states = chartStates(project).map(({ props }) => props);

const cited = [
  ...[...stories.values()].map(({ id, title }) => ({ path: pathOf.story(id), title })),
  ...states.map(({ chart, view }) => ({
    path: pathOf.chart(chart.id, view),
    title: (view ? chart.views![view]! : chart).title,
  })),
  ...[...datasets.values()].map(({ id, package: { title } }) => ({ path: pathOf.dataset(id), title })),
  ...[...sources.values()].map(({ id, title }) => ({ path: pathOf.source(id), title })),
];
const read = (path: string, suffix: 'bib' | 'ris' | 'csl.json') => readText(folder, pathOf.citation(path, suffix));

describe.each(cited)('citations of $path', ({ path, title }) => {
  it('.bib is one entry that a BibTeX parser reads', () => {
    const { entries, errors } = parse(read(path, 'bib'));
    expect(errors).toEqual([]);
    expect(entries.map(({ fields }) => fields.title)).toEqual([title]);
  });

  it('.ris is one record that a RIS parser reads', () => {
    const { data } = new Cite(read(path, 'ris'));
    expect(data.map((item) => item['title'])).toEqual([title]);
  });

  it('.csl.json is one item that a CSL processor reads', () => {
    const { data } = new Cite(read(path, 'csl.json'));
    expect(data.map((item) => item['title'])).toEqual([title]);
  });
});

describe.each(states)('citations of $chart.id $view', ({ chart, view }) => {
  it('name every work that the chart stands on', () => {
    const path = pathOf.chart(chart.id, view);
    const files = { bib: String(parse(read(path, 'bib')).entries[0]!.fields.note), ris: read(path, 'ris') };
    for (const source of sourcesOfChart(project, chart))
      for (const [suffix, text] of Object.entries(files)) expect(text, suffix).toContain(source.title);
  });
});
