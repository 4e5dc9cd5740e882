/** Checks that every reference along the chain exists. Astro only logs a dangling reference; here it is a problem. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from '../content/charts.ts';
import { isExpression } from '../content/mdx-components.ts';
import { precisionUnit } from '../data/precision.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Project } from './project.ts';
import type { MdxComponent } from '../content/mdx.ts';
import { isNumeric } from '../data/data-package.ts';
import { hintForName, isReported, type Problem } from '../input/problems.ts';

type Content = Pick<Project, 'root' | 'sources' | 'datasets' | 'charts' | 'stories' | 'pages'>;
type At = Pick<Problem, 'file' | 'place'>;

export function checkReferences(content: Content, problems: Problem[]): void {
  for (const dataset of content.datasets.values()) {
    checkSources(dataset, content, problems);
    checkKeys(dataset, content, problems);
  }
  checkCharts(content, problems);
  checkTexts(content, problems);
  checkPrimarySources(content, problems);
}

/** Paths of sources, datasets and charts, for hints. */
const pathOf = {
  source: (id: string) => `src/content/sources/${id}.yaml`,
  dataset: (id: string) => `data/${id}/`,
  chart: (id: string) => `src/charts/${id}.ts`,
};

/** Reports a name that does not exist, unless its file exists: then it, or a module that it imports, has been reported. */
function mustExist(kind: keyof typeof pathOf, name: string, content: Content, at: At, problems: Problem[]): void {
  const path = pathOf[kind](name);
  const names = content[`${kind}s`];
  if (names.has(name) || isReported(path, problems) || existsSync(join(content.root, path))) return;
  problems.push({
    ...at,
    message: `expected the id of a ${kind}, got "${name}".`,
    hint: hintForName(name, names.keys(), `add ${path}`),
  });
}

function mustBeField(name: string, dataset: Dataset, at: At, problems: Problem[]): void {
  const fields = dataset.schema?.fields.map((field) => field.name) ?? [];
  if (fields.includes(name)) return;
  problems.push({
    ...at,
    message: `expected a field of "${dataset.id}", got "${name}".`,
    hint: hintForName(name, fields, `add the field to ${dataset.file}`),
  });
}

/** Reports a dataset that does not have rows, or files. A dataset has either. */
function mustBeDatasetOf(what: 'rows' | 'files', id: string, content: Content, at: At, problems: Problem[]): void {
  mustExist('dataset', id, content, at, problems);
  const dataset = content.datasets.get(id);
  if (!dataset || (what === 'rows') === (dataset.schema !== undefined)) return;
  const hint =
    what === 'rows' ? 'Name a dataset that has a table.' : 'Name a dataset of plain files, or remove "files".';
  problems.push({ ...at, message: `expected a dataset of ${what}, got "${id}".`, hint });
}

function checkSources(
  { file, query, package: { sources: named } }: Dataset,
  content: Content,
  problems: Problem[],
): void {
  const at = { file, place: 'field "sources"' };
  for (const { id } of named) mustExist('source', id, content, at, problems);
  if (named.length || query !== undefined) return;
  problems.push({
    ...at,
    message: 'expected at least one source, got none.',
    hint: 'Add the id of the work in which the values were read.',
  });
}

function mustBePrecision(name: string, dataset: Dataset, problems: Problem[]): void {
  const { file, schema } = dataset;
  mustBeField(name, dataset, { file, place: 'field "precisionIn"' }, problems);
  const field = schema!.fields.find((one) => one.name === name);
  if (!field || field.unit === precisionUnit) return;
  problems.push({
    file,
    place: `field "${name}"`,
    message: `expected the unit "${precisionUnit}" of a field that "precisionIn" names, got "${field.unit}".`,
    hint: `Write "${precisionUnit}".`,
  });
}

function checkKeys(dataset: Dataset, content: Content, problems: Problem[]): void {
  const { file, schema } = dataset;
  for (const name of schema?.primaryKey ?? [])
    mustBeField(name, dataset, { file, place: 'field "primaryKey"' }, problems);
  const fields = schema?.fields ?? [];
  for (const { unitIn } of fields)
    if (unitIn) mustBeField(unitIn, dataset, { file, place: 'field "unitIn"' }, problems);
  for (const name of new Set(fields.flatMap(({ precisionIn }) => precisionIn ?? [])))
    mustBePrecision(name, dataset, problems);
  const at = { file, place: 'field "foreignKeys"' };
  for (const { fields, reference } of schema?.foreignKeys ?? []) {
    for (const name of fields) mustBeField(name, dataset, at, problems);
    if (fields.length !== reference.fields.length) {
      const hint = 'Name as many fields on both sides.';
      problems.push({
        ...at,
        message: `expected ${fields.length === 1 ? 'one field' : `${fields.length} fields`} of "${reference.package}", got "${reference.fields.join(', ')}".`,
        hint,
      });
    }
    if (reference.package === 'sources') {
      if (reference.fields.join() !== 'id')
        problems.push({
          ...at,
          message: `expected "id" of "sources", got "${reference.fields.join(', ')}".`,
          hint: 'Write "id".',
        });
      continue;
    }
    mustExist('dataset', reference.package, content, at, problems);
    const target = content.datasets.get(reference.package);
    if (target) for (const name of reference.fields) mustBeField(name, target, at, problems);
  }
}

function checkCharts(content: Content, problems: Problem[]): void {
  for (const chart of content.charts.values()) {
    const { file, files } = chart;
    mustBeDatasetOf('rows', chart.dataset, content, { file, place: 'field "dataset"' }, problems);
    if (files) mustBeDatasetOf('files', files, content, { file, place: 'field "files"' }, problems);
    const dataset = content.datasets.get(chart.dataset);
    if (dataset?.schema) checkFields(chart, dataset, problems);
  }
}

/** Checks the fields of interactive options. Those to sort or sonify must be numeric. */
function checkFields({ file, focus, sort = [], sonify, places }: Chart, dataset: Dataset, problems: Problem[]): void {
  const at = (place: string) => ({ file, place: `field "${place}"` });
  if (focus) mustBeField(focus, dataset, at('focus'), problems);
  for (const name of sort) mustBeNumbers(name, dataset, at('sort'), problems);
  if (sonify) mustBeNumbers(sonify, dataset, at('sonify'), problems);
  const { language: _, ...fields } = places ?? {};
  for (const [use, name] of Object.entries(fields)) mustBeField(name, dataset, at(`places.${use}`), problems);
}

function mustBeNumbers(name: string, dataset: Dataset, at: At, problems: Problem[]): void {
  mustBeField(name, dataset, at, problems);
  const fields = dataset.schema!.fields;
  const field = fields.find((one) => one.name === name);
  if (!field || isNumeric(field)) return;
  const numeric = fields.filter(isNumeric).map((one) => `"${one.name}"`);
  problems.push({
    ...at,
    message: `expected a field of numbers, got "${name}" of type "${field.type}".`,
    hint: numeric.length ? `Name ${numeric.join(' or ')}.` : 'Name a dataset with numbers, or remove the field.',
  });
}

function checkTexts(content: Content, problems: Problem[]): void {
  const { stories, pages } = content;
  for (const { file, sources: named, cover } of stories.values()) {
    for (const id of named) mustExist('source', id, content, { file, place: 'field "sources"' }, problems);
    if (cover) mustExist('chart', cover, content, { file, place: 'field "cover"' }, problems);
  }
  for (const { file, elements } of [...stories.values(), ...pages.values()]) {
    for (const element of elements) checkElement(element, content, file, problems);
  }
}

function checkElement(
  { name, attributes, within, line }: MdxComponent,
  content: Content,
  file: string,
  problems: Problem[],
) {
  const at = { file, place: `line ${line}` };
  const { id, of, chart, view } = literalsOf(attributes);
  if (name === 'Source' && id) mustExist('source', id, content, at, problems);
  if (name === 'Table' && of) mustBeDatasetOf('rows', of, content, at, problems);
  if (name === 'Chart' && id) mustShow(id, view, content, at, problems);
  if (name === 'Steps' && chart) mustExist('chart', chart, content, at, problems);
  const chartOfSteps = name === 'Step' && within && literalsOf(within.attributes)['chart'];
  // A chart that does not exist is reported on <Steps>.
  if (chartOfSteps && content.charts.has(chartOfSteps)) mustShow(chartOfSteps, view, content, at, problems);
}

/** Attributes with a value in quotes. Others have been reported. */
const literalsOf = (attributes: MdxComponent['attributes']): MdxComponent['attributes'] =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value && !isExpression(value)));

function mustShow(id: string, view: string | undefined, content: Content, at: At, problems: Problem[]): void {
  mustExist('chart', id, content, at, problems);
  const { charts } = content;
  const views = Object.keys(charts.get(id)?.views ?? {});
  if (!view || !charts.has(id) || views.includes(view)) return;
  const hint = hintForName(view, views, `declare the view in ${pathOf.chart(id)}`);
  problems.push({ ...at, message: `expected a view of the chart "${id}", got "${view}".`, hint });
}

/** Reports primary sources without a story. */
function checkPrimarySources({ sources, stories }: Content, problems: Problem[]): void {
  // The story may be one that cannot be read.
  const read = new Set([...stories.values()].map(({ file }) => file));
  if (problems.some(({ file }) => file.startsWith('src/content/stories/') && !read.has(file))) return;
  const covered = new Set([...stories.values()].map((story) => story.sources[0]));
  for (const { id, file, role } of sources.values()) {
    if (role !== 'primary' || covered.has(id)) continue;
    const hint = `Write a story whose "sources" begin with "${id}", or set "role: cited".`;
    problems.push({
      file,
      place: 'field "role"',
      message: 'expected a story about a primary source, got "primary" without one.',
      hint,
    });
  }
}
