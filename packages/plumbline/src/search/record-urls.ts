/** Finds the URL that shows a row or a number: in a chart, in a sentence, or on the page of its dataset. */
import { lookup } from '../core/recording/lookups.ts';
import { bindNumber, type Binding } from '../core/evidence/bindings.ts';
import type { Chart } from '../core/content/charts.ts';
import type { Dataset } from '../core/data/datasets.ts';
import type { Project } from '../core/project/project.ts';
import { chartsIn, datasetOf } from '../core/project/lineage.ts';
import { derivedFrom } from '../core/project/reverse-links.ts';
import type { Field } from '../core/data/data-package.ts';
import { rowKey, type Row } from '../core/data/table.ts';
import { pathOf } from '../publish/urls.ts';
import { drawnRowsOf } from '../publish/chart-states.ts';
import { claimsOf } from '../publish/stories/claims.ts';
import { rowLabels } from '../publish/data/row-labels.ts';

/** Finds the best URL for a row, for a field of it, or for a measure. */
export interface RecordUrls {
  ofRow: (dataset: Dataset, row: Row, field?: string) => string;
  ofMeasure: (of: string, dataset: string) => string;
}

export function recordUrls(project: Project): RecordUrls {
  const drawn = rowUrls(project);
  const printed = numberUrls(project);
  const inChart = (dataset: Dataset, row: Row): string | undefined =>
    drawn.get(dataset.id)?.get(rowKey(row, dataset.schema!.primaryKey));
  /** In a chart of the dataset, or of one that is derived from it and has the row. */
  const inAnyChart = (dataset: Dataset, row: Row, field?: string): string | undefined => {
    const own = inChart(dataset, row);
    if (own) return own;
    for (const derived of derivedFrom(project, dataset.id)) {
      const same = rowLike(derived, row);
      if (!same || (field !== undefined && same[field] !== row[field])) continue;
      const path = inChart(derived, same);
      if (path) return path;
    }
    return undefined;
  };
  return {
    ofRow(dataset, row, field) {
      const of = `${dataset.id}[${rowKey(row, dataset.schema!.primaryKey)}].${field}`;
      return inAnyChart(dataset, row, field) ?? printed.get(of) ?? inTable(dataset, row);
    },
    ofMeasure: (of, dataset) => printed.get(of) ?? pathOf.dataset(dataset),
  };
}

/** The page of the dataset, with a text fragment that scrolls to the row (https://wicg.github.io/scroll-to-text-fragment/). */
function inTable({ id, schema }: Dataset, row: Row): string {
  const isWords = ({ name, unit }: Field) => typeof row[name] === 'string' && !['code', 'key'].includes(unit);
  const words = schema!.fields.find(isWords);
  const text = words && encodeURIComponent(String(row[words.name])).replaceAll('-', '%2D');
  return `${pathOf.dataset(id)}${text ? `#:~:text=${text}` : ''}`;
}

/** The row of a dataset with the key of a row of another dataset, if that has its key. */
export function rowLike({ schema, rows }: Dataset, other: Row): Row | undefined {
  const key = schema?.primaryKey ?? [];
  if (!key.length || key.some((name) => (other[name] ?? null) === null)) return undefined;
  let index = indexes.get(rows);
  if (!index) indexes.set(rows, (index = new Map(rows.map((row) => [rowKey(row, key), row]))));
  return index.get(rowKey(other, key));
}
const indexes = new WeakMap<Row[], Map<string, Row>>();

/** By dataset and key, the URL of the first chart that draws each row: charts of earlier stories first, charts before views. */
function rowUrls(project: Project): Map<string, Map<string, string>> {
  const inStories = [...project.stories.values()].flatMap((story) =>
    chartsIn(story).map(({ id }) => project.charts.get(id)!),
  );
  const drawn = new Map<string, Map<string, string>>();
  for (const chart of new Set<Chart>([...inStories, ...project.charts.values()])) {
    const dataset = datasetOf(project, chart);
    const places = drawn.get(dataset.id) ?? new Map<string, string>();
    drawn.set(dataset.id, places);
    for (const view of [undefined, ...Object.keys(chart.views ?? {})]) {
      const rows = drawnRowsOf(project, chart, view);
      const names = rowLabels(project, dataset, rows);
      rows.forEach((row, i) => {
        const key = rowKey(row, dataset.schema?.primaryKey ?? []);
        const path = `${pathOf.chart(chart.id, view)}?row=${encodeURIComponent(names[i]!)}`;
        if (!places.has(key)) places.set(key, path);
      });
    }
  }
  return drawn;
}

/** By binding, the URL where a number is first printed: in a story, or else in the texts of a chart. */
const numberUrls = lookup('number-urls', (project: Project): Map<string, string> => {
  const printed = new Map<string, string>();
  const add = (binding: Binding | undefined, path: string) => {
    for (const { of } of binding?.origins ?? []) if (!printed.has(of)) printed.set(of, path);
  };
  for (const story of project.stories.values()) {
    for (const { binding, id } of claimsOf(project, story)) add(binding, `${pathOf.story(story.id)}#${id}`);
    for (const [text, of] of Object.entries(story.numbers ?? {}))
      add(bindNumber(text, of, project, { file: story.file }, []), pathOf.story(story.id));
  }
  for (const chart of project.charts.values())
    for (const [view, { numbers = {} }] of [[undefined, chart] as const, ...Object.entries(chart.views ?? {})])
      for (const [text, of] of Object.entries(numbers))
        add(bindNumber(text, of, project, { file: chart.file }, []), pathOf.chart(chart.id, view));
  return printed;
});
