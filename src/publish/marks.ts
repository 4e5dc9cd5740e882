/** A chart's .marks.json: the row behind each mark, as its table has it, for the script that shows it to whoever points. */
import type { Place } from '../draw/marks.ts';
import { linesOf } from '../draw/reading-order.ts';
import { renderChart, type Layout } from '../draw/render.ts';
import type { Chart } from '../model/chart.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Graph } from '../model/graph.ts';
import type { Row } from '../model/table.ts';
import { datasetOf, rowsIn } from './chart-files.ts';
import { columnsOf } from './columns.ts';
import { fewOf, type Few } from './few.ts';
import { namesOf, sayCell } from './row-names.ts';
import { standingInWords } from './standing.ts';

/** What the file holds. Rows are named by their positions in `rows`. */
export interface Marks {
  columns: {
    title: string;
    unit?: string | undefined;
    number?: true;
    /** Decimals of its longest number. */
    decimals?: number;
    /** Holds long text. */
    words?: true;
  }[];
  /** What a row is called, and no other; its cells as the table has them; those of them that a tip shows; how sure its values are, in words. */
  rows: { name: string; cells: string[]; few: Few; standing: string }[];
  /** What a reader may single out. */
  focus?: { title: string; values: { name: string; rows: number[] }[] } | undefined;
  /** Orders that a reader may put the bands in: all rows, the largest first. */
  sort?: { field: string; title: string; rows: number[] }[];
  /** How high each row sounds; null where there is no value. Ranks count from below zero: the first sounds highest. */
  sound?: { title: string; values: (number | null)[] };
  /** For each layout where each row is drawn; null where it is not. */
  layouts: Record<Layout, (Place | null)[]>;
  /** The rows as one reads them where they stand in lines below each other; elsewhere one reads them as the table does. */
  lines: Partial<Record<Layout, number[]>>;
}

export const marksJson = (graph: Graph, chart: Chart, view?: string): string =>
  `${JSON.stringify(marksOf(graph, chart, view))}\n`;

export function marksOf(graph: Graph, chart: Chart, view?: string): Marks {
  const dataset = datasetOf(graph, chart);
  const rows = rowsIn(graph, chart, view);
  const columns = columnsOf(dataset, rows);
  const names = namesOf(graph, dataset, rows);
  const layouts = {
    narrow: renderChart(graph, chart, 'narrow', view).places,
    wide: renderChart(graph, chart, 'wide', view).places,
  };
  return {
    columns: columns.map(({ field, kind, unit, decimals }) => ({
      title: field.title,
      unit,
      ...(kind === 'number' && { number: true, ...(decimals > 0 && { decimals }) }),
      ...(kind === 'words' && { words: true }),
    })),
    rows: rows.map((row, i) => ({
      name: names[i]!,
      cells: columns.map(({ field }) => sayCell(graph, dataset, field, row[field.name] ?? null)),
      few: fewOf(dataset, columns, row, names[i]!),
      standing: standingInWords(dataset, row),
    })),
    focus: chart.focus === undefined ? undefined : focusOf(graph, dataset, rows, chart.focus),
    ...(chart.sort && { sort: chart.sort.map((field) => orderBy(dataset, rows, field)) }),
    ...(chart.sound !== undefined && { sound: soundOf(dataset, rows, chart.sound) }),
    layouts,
    lines: { narrow: linesOf(layouts.narrow), wide: linesOf(layouts.wide) },
  };
}

const fieldOf = ({ schema }: Dataset, name: string) => schema!.fields.find((field) => field.name === name)!;
const numberIn = (row: Row, field: string) => row[field] as number | null;
const positions = (rows: Row[]) => rows.map((_, i) => i);

/** The values in the order of the rows; none where there is nothing to single one out from. */
function focusOf(graph: Graph, dataset: Dataset, rows: Row[], name: string): Marks['focus'] {
  const field = fieldOf(dataset, name);
  const withValue = positions(rows).filter((i) => rows[i]![name] !== null);
  const values = Map.groupBy(withValue, (i) => sayCell(graph, dataset, field, rows[i]![name]!));
  if (values.size < 2) return undefined;
  return { title: field.title, values: [...values].map(([value, own]) => ({ name: value, rows: own })) };
}

/** Rows without a value come last; equal ones keep their order. */
function orderBy(dataset: Dataset, rows: Row[], name: string) {
  const valueOf = (i: number) => numberIn(rows[i]!, name) ?? -Infinity;
  const order = positions(rows).sort((a, b) => (valueOf(a) === valueOf(b) ? 0 : valueOf(b) - valueOf(a)));
  return { field: name, title: fieldOf(dataset, name).title, rows: order };
}

function soundOf(dataset: Dataset, rows: Row[], name: string): Marks['sound'] {
  const { title, unit } = fieldOf(dataset, name);
  const sign = unit === 'rank' ? -1 : 1;
  return { title, values: rows.map((row) => (row[name] === null ? null : sign * numberIn(row, name)!)) };
}
