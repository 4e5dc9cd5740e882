/** Finds the URL that shows a row or a number: in a chart, in a sentence, or on the page of its dataset. */
import { lookup } from '../core/recording/lookups.ts';
import { memo, ownerOf } from '../core/recording/memo.ts';
import { bindNumber, type Binding } from '../core/evidence/bindings.ts';
import type { Dataset } from '../core/data/datasets.ts';
import type { Project } from '../core/project/project.ts';
import { chartsIn } from '../core/project/lineage.ts';
import { derivedFrom } from '../core/project/reverse-links.ts';
import type { Field } from '../core/data/data-package.ts';
import { rowKey, rowsByKey, type Row } from '../core/data/table.ts';
import { pathOf } from '../publish/urls.ts';
import { drawnRowsOf } from '../publish/chart-states.ts';
import { claimsOf } from '../publish/stories/claims.ts';
import { rowLabels } from '../publish/data/row-labels.ts';
import { rowPlaces, type RowPlace } from './record-types.ts';

/** The best place of a row, or of a field of it. */
export const placeOfRow = (project: Project, dataset: Dataset, row: Row, field?: string): RowPlace =>
  inAnyChart(project, dataset, row, field) ??
  inText(project, dataset, `${dataset.id}[${keyOf(dataset, row)}].${field}`) ??
  inTable(dataset, row);

/** The best place of a measure of a dataset. */
export const placeOfMeasure = (project: Project, dataset: Dataset, of: string): RowPlace =>
  inText(project, dataset, of) ?? { path: pathOf.dataset(dataset.id), shownIn: rowPlaces.table };

const keyOf = ({ schema }: Dataset, row: Row): string => rowKey(row, schema?.primaryKey ?? []);

/** In a chart of the dataset, or of one that is derived from it and has the row. */
function inAnyChart(project: Project, dataset: Dataset, row: Row, field?: string): RowPlace | undefined {
  const own = chartUrls(project, dataset).get(keyOf(dataset, row));
  if (own) return { path: own, shownIn: rowPlaces[dataset.query === undefined ? 'chart' : 'computedChart'] };
  for (const derived of derivedFrom(project, dataset.id)) {
    const same = rowLike(derived, row);
    if (!same || (field !== undefined && same[field] !== row[field])) continue;
    const path = chartUrls(project, derived).get(keyOf(derived, same));
    if (path) return { path, shownIn: rowPlaces.derivedChart };
  }
  return undefined;
}

/** Where a text prints a number. @param of its binding */
function inText(project: Project, { id }: Dataset, of: string): RowPlace | undefined {
  const path = numberUrls(project, id).get(of);
  return path === undefined ? undefined : { path, shownIn: rowPlaces.text };
}

/** The page of the dataset, with a text fragment that scrolls to the row (https://wicg.github.io/scroll-to-text-fragment/). */
function inTable({ id, schema }: Dataset, row: Row): RowPlace {
  const isWords = ({ name, unit }: Field) => typeof row[name] === 'string' && !['code', 'key'].includes(unit);
  const words = schema!.fields.find(isWords);
  const text = words && encodeURIComponent(String(row[words.name])).replaceAll('-', '%2D');
  return { path: `${pathOf.dataset(id)}${text ? `#:~:text=${text}` : ''}`, shownIn: rowPlaces.table };
}

/** The row of a dataset with the key of a row of another dataset, if that has its key. */
export function rowLike({ schema, rows }: Dataset, other: Row): Row | undefined {
  const key = schema?.primaryKey ?? [];
  if (!key.length || key.some((name) => (other[name] ?? null) === null)) return undefined;
  return rowsByKey(rows, key).get(rowKey(other, key))?.[0];
}

/** By key, the URL of the first chart that draws each row of a dataset: charts before views. */
const chartUrls = (project: Project, dataset: Dataset): Map<string, string> =>
  memo(ownerOf(project, dataset), 'chart urls', () => {
    const urls = new Map<string, string>();
    for (const chart of chartsByStory(project, dataset.id).map((id) => project.charts.get(id)!))
      for (const view of [undefined, ...Object.keys(chart.views ?? {})]) {
        const rows = drawnRowsOf(project, chart, view);
        const names = rowLabels(project, dataset, rows);
        rows.forEach((row, i) => {
          const key = keyOf(dataset, row);
          const path = `${pathOf.chart(chart.id, view)}?row=${encodeURIComponent(names[i]!)}`;
          if (!urls.has(key)) urls.set(key, path);
        });
      }
    return urls;
  });

/** The ids of the charts that draw a dataset, those of earlier stories first. */
const chartsByStory = lookup('charts-by-story', (project: Project, dataset: string): string[] => {
  const { stories, charts } = project;
  const byDataset = memo(project, 'charts by story', () => {
    const inStories = [...stories.values()].flatMap((story) => chartsIn(story).map(({ id }) => id));
    return Map.groupBy(new Set([...inStories, ...charts.keys()]), (id) => charts.get(id)!.dataset);
  });
  return byDataset.get(dataset) ?? [];
});

/** By binding, the URL where a number of a dataset is first printed: in a story, or else in the texts of a chart. */
const numberUrls = lookup(
  'number-urls',
  (project: Project, dataset: string): Map<string, string> =>
    memo(project, 'number urls', () => allNumberUrls(project)).get(dataset) ?? new Map<string, string>(),
);

/** By dataset and binding. */
function allNumberUrls(project: Project): Map<string, Map<string, string>> {
  const printed = new Map<string, Map<string, string>>();
  const add = (binding: Binding | undefined, path: string) => {
    for (const { of, dataset } of binding?.origins ?? []) {
      if (!printed.has(dataset.id)) printed.set(dataset.id, new Map());
      const urls = printed.get(dataset.id)!;
      if (!urls.has(of)) urls.set(of, path);
    }
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
}
