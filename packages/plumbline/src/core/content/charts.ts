/** Charts: one TypeScript module each, metadata and a pure function from rows and size to Plot options. */
import type { PlotOptions } from '@observablehq/plot';
import { z } from 'astro/zod';
import { corrections } from '../input/corrections-field.ts';
import { isSlug, listEntries } from '../input/files.ts';
import { importDefault } from '../input/import-module.ts';
import type { Problem } from '../input/problems.ts';
import { validate, ruleMessage } from '../input/validate.ts';
import type { Row } from '../data/table.ts';

/** What a chart is drawn into. Two layouts, laid out anew, never scaled. */
export interface Size {
  layout: 'narrow' | 'wide';
  /** Width of the drawing in CSS pixels: 360 or 720. */
  width: number;
  /** Id of the declared view being drawn, if any. */
  view: string | undefined;
  /** Width in pixels of a line of text in the chart face, from the fonts' own advance widths. */
  textWidth(text: string, px?: number, weight?: 400 | 600): number;
  /** Parsed files of the dataset named in `files`, by resource name. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- their shape is the authors' own; each chart knows its files
  files: Record<string, any>;
}

const sentence = z.string().min(1);
const alt = sentence.refine(
  (text) => (text.match(/[.!?](\s|$)/g) ?? []).length >= 2,
  ruleMessage('at least two sentences', 'Say what a reader would see, with the numbers that matter.'),
);
const title = sentence.refine(
  (text) => !text.endsWith('.'),
  ruleMessage('a title without a full stop', 'Remove the full stop at its end.'),
);
const rowsOf = z.custom<RowFilter>((value) => typeof value === 'function', 'a function');

const numbers = z.record(z.string(), z.string());

const viewSchema = z.strictObject({
  /** Name of the state in a list of views: "Zhejiang". */
  label: sentence,
  title,
  subtitle: sentence,
  alt,
  note: sentence.optional(),
  numbers: numbers.optional(),
  rows: rowsOf.optional(),
});

/** Which fields make the list beside a map: each place in English and in Chinese, with what the map says of it. */
const placesSchema = z.strictObject({
  name: sentence,
  chinese: sentence,
  value: sentence,
  /** Field under whose values the places stand together: "province". */
  group: sentence.optional(),
  /** The same in Chinese. */
  chineseGroup: sentence.optional(),
});

const chartSchema = z.strictObject({
  /** Id of the dataset whose rows are drawn. */
  dataset: sentence,
  /** States the finding. */
  title,
  /** Measure and unit, said once. */
  subtitle: sentence,
  /** States what a reader would see. */
  alt,
  /** What a reader must know to read the chart right. */
  note: sentence.optional(),
  /** What the numbers in these texts are bound to: as printed → `dataset.measure` or `dataset[key].field`. */
  numbers: numbers.optional(),
  /** Id of a dataset without a table whose files the drawing needs (boundaries). */
  files: sentence.optional(),
  /** Which rows are drawn, in which order; the published .csv holds exactly these. */
  rows: rowsOf.optional(),
  /** What was wrong, since when, and what it says now. */
  corrections,
  /** Field whose values a reader may single out: rows of one value stay, the others fade. Our World in Data's word. */
  focus: sentence.optional(),
  /** Fields by which a reader may order the bands of the drawing, the largest first; each row has a band of its own. */
  sort: z.array(sentence).min(1).optional(),
  /** Field of numbers that a reader may listen to in the order of the rows, high for much; of ranks, high for the first. */
  sonify: sentence.optional(),
  /** Fields of places that a map names in a list beside it. */
  places: placesSchema.optional(),
  /** Declared states, each with a permalink of its own, by id. */
  views: z.record(z.string(), viewSchema).optional(),
  /** Plot options for rows and size: no legend, title, caption or tip, no loading, no clock, no randomness. */
  plot: z.custom<Draw>((value) => typeof value === 'function', 'a function of rows and size'),
});

// Rows are typed loosely here: every field is declared in the dataset's schema, and checked there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AuthorRow = Record<string, any>;
type RowFilter = (rows: AuthorRow[]) => AuthorRow[];
type Draw = (rows: AuthorRow[], size: Size) => PlotOptions;

export type ChartDefinition = z.infer<typeof chartSchema>;
export type ViewDefinition = z.infer<typeof viewSchema>;

export interface Chart extends ChartDefinition {
  id: string;
  /** Path of the module from the project's root. */
  file: string;
}

/** Types a chart module; the values are checked when it is read. */
export const defineChart = (chart: ChartDefinition): ChartDefinition => chart;

/** Words with a meaning in the addresses of charts, which no view may take. */
const reserved = ['embed', 'v', 'oembed', 'versions'];

export async function readCharts(root: string, problems: Problem[]): Promise<Map<string, Chart>> {
  const charts = new Map<string, Chart>();
  for (const { id, file } of await listEntries(root, 'src/charts', '.ts', problems)) {
    const value = await importDefault(root, file, 'defineChart({ … })', problems);
    const chart = value === undefined ? undefined : validate(chartSchema, value, file, problems);
    if (!chart) continue;
    checkViews(Object.keys(chart.views ?? {}), file, problems);
    charts.set(id, { ...chart, id, file });
  }
  return charts;
}

function checkViews(views: string[], file: string, problems: Problem[]): void {
  for (const view of views) {
    if (isSlug(view) && !reserved.includes(view)) continue;
    const rule = reserved.includes(view)
      ? 'a name that no address below the chart has'
      : 'a name in lower case with hyphens';
    problems.push({
      file,
      place: 'field "views"',
      message: `expected ${rule}, got "${view}".`,
      hint: 'Rename the view.',
    });
  }
}

/** What a chart says in one of its states: its own words, or those of the view. */
export function captionFor(chart: Chart, view?: string): Omit<ViewDefinition, 'label' | 'rows'> {
  const { title, subtitle, alt, note } = (view && chart.views?.[view]) || chart;
  return { title, subtitle, alt, note: note ?? chart.note };
}

/**
 * The rows drawn in one state: the chart's own choice first, then the view's. They are copies: a chart that
 * sorts or changes its rows changes no other drawing.
 */
export function drawnRows(chart: Chart, rows: Row[], view?: string): Row[] {
  const own = rows.map((row) => ({ ...row }));
  const chosen = chart.rows ? chart.rows(own) : own;
  const filter = view ? chart.views?.[view]?.rows : undefined;
  return (filter ? filter(chosen) : chosen) as Row[];
}
