/** Every name that points along the chain must exist. Astro only logs a dangling reference; this fails. */
import type { Graph } from './graph.ts';
import { hintForName, type Problem } from './problems.ts';

type Content = Omit<Graph, 'edition' | 'pages' | 'checks' | 'reads'>;

export function checkReferences(content: Content, problems: Problem[]): void {
  checkDatasets(content, problems);
  checkCharts(content, problems);
  checkStories(content, problems);
  checkPrimarySources(content, problems);
}

/** Adds a problem when `name` is not among the names of a collection. */
function mustExist(kind: string, name: string, names: Map<string, unknown>, make: string, at: Pick<Problem, 'file' | 'place'>, problems: Problem[]): void {
  if (names.has(name)) return;
  problems.push({ ...at, message: `expected the id of a ${kind}, got "${name}".`, hint: hintForName(name, names.keys(), make) });
}

function checkDatasets({ datasets, sources }: Content, problems: Problem[]): void {
  for (const dataset of datasets.values()) {
    const { file, schema } = dataset;
    for (const { id } of dataset.package.sources) {
      mustExist('source', id, sources, `add src/content/sources/${id}.yaml`, { file, place: 'field "sources"' }, problems);
    }
    if (dataset.package.sources.length === 0 && dataset.query === undefined) {
      problems.push({ file, place: 'field "sources"', message: 'expected at least one source, got none.', hint: 'Add the id of the work the values were read in.' });
    }
    const fields = new Map(schema?.fields.map((field) => [field.name, field]));
    for (const key of schema?.primaryKey ?? []) {
      mustExist('field', key, fields, 'add the field', { file, place: 'field "primaryKey"' }, problems);
    }
    for (const { fields: columns, reference } of schema?.foreignKeys ?? []) {
      const place = 'field "foreignKeys"';
      for (const column of columns) mustExist('field', column, fields, 'add the field', { file, place }, problems);
      if (reference.package === 'sources') continue;
      mustExist('dataset', reference.package, datasets, `add data/${reference.package}/`, { file, place }, problems);
    }
  }
}

function checkCharts({ charts, datasets }: Content, problems: Problem[]): void {
  for (const { file, dataset, files } of charts.values()) {
    mustExist('dataset', dataset, datasets, `add data/${dataset}/`, { file, place: 'field "dataset"' }, problems);
    if (files) mustExist('dataset', files, datasets, `add data/${files}/`, { file, place: 'field "files"' }, problems);
  }
}

function checkStories({ stories, charts, datasets, sources }: Content, problems: Problem[]): void {
  for (const { file, sources: named, elements } of stories.values()) {
    for (const id of named) mustExist('source', id, sources, `add src/content/sources/${id}.yaml`, { file, place: 'field "sources"' }, problems);
    for (const { name, attributes, line } of elements) {
      const at = { file, place: `line ${line}` };
      const { id = '', of = '', view } = attributes;
      if (name === 'Source') mustExist('source', id, sources, `add src/content/sources/${id}.yaml`, at, problems);
      if (name === 'Table') mustExist('dataset', of, datasets, `add data/${of}/`, at, problems);
      if (name !== 'Chart') continue;
      mustExist('chart', id, charts, `add src/charts/${id}.ts`, at, problems);
      const views = new Map(Object.entries(charts.get(id)?.views ?? {}));
      if (view && charts.has(id)) mustExist(`view of "${id}"`, view, views, `declare the view in src/charts/${id}.ts`, at, problems);
    }
  }
}

/** A work that the edition holds and calls primary is owed a story. */
function checkPrimarySources({ sources, stories }: Content, problems: Problem[]): void {
  const told = new Set([...stories.values()].map((story) => story.sources[0]));
  for (const { id, file, role } of sources.values()) {
    if (role !== 'primary' || told.has(id)) continue;
    const hint = `Write a story whose "sources" begin with "${id}", or set "role: cited".`;
    problems.push({ file, place: 'field "role"', message: 'expected a story about a primary source, got "primary" without one.', hint });
  }
}
