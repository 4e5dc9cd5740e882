/** The row of each mark of a chart, for the script that makes the chart interactive. It is part of the .json of the chart. */
import type { MarkPosition } from '../../render/track-marks.ts';
import { readingOrder } from '../../render/reading-order.ts';
import { renderChart, type Layout } from '../../render/render-chart.ts';
import type { Chart } from '../../core/content/charts.ts';
import type { TextLanguages } from '../../core/language/text-languages.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import { memo, ownerOf } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf } from '../../core/project/lineage.ts';
import type { Status } from '../../core/data/evidence.ts';
import type { Row } from '../../core/data/table.ts';
import { drawnRowsOf } from '../chart-states.ts';
import { columnsOf } from './columns.ts';
import { tooltipFields, type TooltipFields } from './tooltip-fields.ts';
import { rowLabels, formatCellOrSource } from './row-labels.ts';
import { describeStatus, statusesByName } from './status-summary.ts';
import { sha256Of } from '../../core/input/hash.ts';

/** Rows are referred to by their positions in `rows`. */
export interface Marks {
  /** Changes with the rows and the positions of their marks. */
  digest: string;
  columns: {
    title: string;
    unit?: string | undefined;
    /** For numbers and long text. */
    kind?: 'number' | 'words' | undefined;
    /** Decimals of its longest number. */
    decimals?: number;
  }[];
  /** `name` is unique; `cells` are as in the table; `tip` are the cells that the tip shows; `status` is in words. */
  rows: { name: string; cells: string[]; tip: TooltipFields; status: string }[];
  /** What a reader can highlight. */
  focus?: { title: string; values: { name: string; rows: number[] }[] } | undefined;
  /** Orders of the bands that a reader can choose: all rows, the largest first. */
  sort?: { field: string; title: string; rows: number[] }[];
  /** The pitch of each row in hertz; null without a value. For ranks, the first is the highest. */
  sonify?: { title: string; pitches: (number | null)[] };
  /** The status of all rows, if they share one. */
  status?: string;
  /** The mark of each status that rows have, by its name in the language of the edition. */
  statuses: Record<string, Status>;
  /** The further languages of cells: each with a character class of its letters. */
  languages?: TextLanguages['letters'];
  /** Position of each row in each layout; null for a row without a mark. */
  layouts: Record<Layout, (MarkPosition | null)[]>;
  /**
   * The reading order of a layout that has lines of marks below each other; other layouts are read in the order of
   * `rows`.
   */
  lines: Partial<Record<Layout, number[]>>;
}

/** Remembered, because pages have its digest. */
export const marksOf = (project: Project, chart: Chart, view?: string): Marks =>
  memo(ownerOf(project, chart), `marks ${view}`, () => make(project, chart, view));

function make(project: Project, chart: Chart, view?: string): Marks {
  const dataset = datasetOf(project, chart);
  const rows = drawnRowsOf(project, chart, view);
  const columns = columnsOf(dataset, rows);
  const names = rowLabels(project, dataset, rows);
  const layouts = {
    narrow: renderChart(project, chart, 'narrow', view).places,
    wide: renderChart(project, chart, 'wide', view).places,
  };
  const statuses = rows.map((row) => describeStatus(project.language, dataset, row));
  const cells = rows.map((row) =>
    columns.map(({ field }) => formatCellOrSource(project, dataset, field, row[field.name] ?? null)),
  );
  const languages = project.textLanguages.letters.filter(([, letters]) =>
    [...names, ...cells.flat()].some((text) => new RegExp(letters, 'u').test(text)),
  );
  const marks: Omit<Marks, 'digest'> = {
    columns: columns.map(({ field, kind, unit, decimals }) => ({
      title: field.title,
      unit,
      kind,
      ...(kind === 'number' && decimals > 0 && { decimals }),
    })),
    rows: rows.map((row, i) => ({
      name: names[i]!,
      cells: cells[i]!,
      tip: tooltipFields(project.language, dataset, columns, row, names[i]!),
      status: statuses[i]!,
    })),
    focus: chart.focus === undefined ? undefined : focusOf(project, dataset, rows, chart.focus),
    ...(chart.sort && { sort: chart.sort.map((field) => orderBy(dataset, rows, field)) }),
    ...(chart.sonify !== undefined && { sonify: pitchesOf(dataset, rows, chart.sonify) }),
    ...(languages.length && { languages }),
    layouts,
    lines: { narrow: readingOrder(layouts.narrow), wide: readingOrder(layouts.wide) },
    ...(new Set(statuses).size === 1 && { status: statuses[0]! }),
    statuses: Object.fromEntries(
      Object.entries(statusesByName(project.language)).filter(([name]) => statuses.includes(name)),
    ),
  };
  return { digest: sha256Of(JSON.stringify(marks)).slice(0, 8), ...marks };
}

const fieldOf = ({ schema }: Dataset, name: string) => schema!.fields.find((field) => field.name === name)!;
const numberIn = (row: Row, field: string) => row[field] as number | null;
const positions = (rows: Row[]) => rows.map((_, i) => i);

/** The values in the order of the rows; undefined if there is only one. */
function focusOf(project: Project, dataset: Dataset, rows: Row[], name: string): Marks['focus'] {
  const field = fieldOf(dataset, name);
  const withValue = positions(rows).filter((i) => rows[i]![name] !== null);
  const values = Map.groupBy(withValue, (i) => formatCellOrSource(project, dataset, field, rows[i]![name]!));
  if (values.size < 2) return undefined;
  return { title: field.title, values: [...values].map(([value, own]) => ({ name: value, rows: own })) };
}

/** Rows without a value come last; equal values keep their order. */
function orderBy(dataset: Dataset, rows: Row[], name: string) {
  const valueOf = (i: number) => numberIn(rows[i]!, name) ?? -Infinity;
  const order = positions(rows).sort((a, b) => (valueOf(a) === valueOf(b) ? 0 : valueOf(b) - valueOf(a)));
  return { field: name, title: fieldOf(dataset, name).title, rows: order };
}

/** The lowest pitch in hertz, and the number of octaves between the least and the greatest value. */
const [lowest, octaves] = [220, 2];

function pitchesOf(dataset: Dataset, rows: Row[], name: string): Marks['sonify'] {
  const { title, unit } = fieldOf(dataset, name);
  const sign = unit === 'rank' ? -1 : 1;
  const values = rows.map((row) => (row[name] === null ? null : sign * numberIn(row, name)!));
  const numbers = values.filter((value) => value !== null);
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const pitchOf = (value: number) => Math.round(lowest * 2 ** ((octaves * (value - least)) / (greatest - least || 1)));
  return { title, pitches: values.map((value) => (value === null ? null : pitchOf(value))) };
}
