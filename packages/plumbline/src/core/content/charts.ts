/** Reads charts: one TypeScript module each, with texts and a pure function from rows and size to Plot options. */
import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { ChartDefinition, ViewDefinition } from './chart-definition.ts';
import { corrections } from '../input/corrections-field.ts';
import { isSlug, listEntries } from '../input/files.ts';
import { addFunctions, rememberFunctions } from './chart-functions.ts';
import { importDefault, loadsAtOnce } from '../input/import-module.ts';
import { codeDigest, importedFiles } from '../input/module-versions.ts';
import type { Problem } from '../input/problems.ts';
import { validate, ruleMessage } from '../input/validate.ts';
import { notKept, type Reading } from '../recording/reading.ts';
import { scriptsOf } from '../language/text-languages.ts';
import type { Row } from '../data/table.ts';

const sentence = z.string().min(1);
const alt = sentence.refine(
  (text) => (text.match(/[.!?](\s|$)/g) ?? []).length >= 2,
  ruleMessage('at least two sentences', 'Describe what a reader would see, with the numbers that matter.'),
);
const title = sentence.refine(
  (text) => !text.endsWith('.'),
  ruleMessage('a title without a full stop', 'Remove the full stop at its end.'),
);

const functionOf = <Type>(message: string) => z.custom<Type>((value) => typeof value === 'function', message);
const rows = functionOf<NonNullable<ChartDefinition['rows']>>('a function of rows').optional();

const texts = {
  title,
  subtitle: sentence,
  alt,
  note: sentence.optional(),
  numbers: z.record(z.string(), z.string()).optional(),
};

export const chartSchema = z.strictObject({
  dataset: sentence,
  ...texts,
  files: sentence.optional(),
  rows,
  corrections,
  focus: sentence.optional(),
  sort: z.array(sentence).min(1).optional(),
  sonify: sentence.optional(),
  places: z
    .strictObject({
      name: sentence,
      localName: sentence.optional(),
      language: sentence.refine((code) => scriptsOf(code).length > 0, 'a language code such as "zh-Hans"').optional(),
      value: sentence,
      group: sentence.optional(),
      localGroup: sentence.optional(),
    })
    .superRefine(({ localName, language }, { addIssue }) => {
      const message = ruleMessage('the language of the local names', 'Add "language", such as "zh-Hans".');
      if (localName && !language) addIssue({ code: 'custom', path: ['language'], message });
    })
    .optional(),
  views: z.record(z.string(), z.strictObject({ label: sentence, ...texts, rows })).optional(),
  plot: functionOf<ChartDefinition['plot']>('a function of rows and size'),
}) satisfies z.ZodType<ChartDefinition>;

export interface Chart extends ChartDefinition {
  id: string;
  /** Path of the module from the project's root. */
  file: string;
  /** A hash of its code, with that of the modules it imports. */
  code: string;
}

/**
 * Types the definition of a chart and returns it unchanged. The default export of `src/charts/<id>.ts`.
 *
 * The definition is validated when the edition is read; a mistake is reported as a problem of the file. The shape of the texts
 * follows Observable Plot (`title`, `subtitle`) and HTML (`alt`).
 */
export const defineChart = (chart: ChartDefinition): ChartDefinition => chart;

/** Segments of chart addresses that cannot be ids of views. */
const reserved = ['embed', 'v', 'oembed', 'versions'];

export async function readCharts(reading: Reading): Promise<Map<string, Chart>> {
  const charts = new Map<string, Chart>();
  const { root } = reading.project;
  for (const { id, file } of await listEntries(root, 'src/charts', '.ts', reading.problems)) {
    const chart = reading.isKept(file) ? keptChart(reading, file) : await importChart(reading, file);
    if (chart) charts.set(id, { ...chart, id, file });
  }
  return charts;
}

/** A chart as JSON can hold it: places of its functions instead of the functions. */
interface KeptChart {
  chart: ChartDefinition;
  functions: string[];
  code: string;
}

type LoadedChart = Omit<Chart, 'id' | 'file'>;

/** A chart whose module is loaded when it is drawn. */
function keptChart(reading: Reading, file: string): LoadedChart {
  const { chart, functions, code } = reading.parse<KeptChart>(file, () => notKept(file));
  return { ...addFunctions(chart, functions, join(reading.project.root, file), code), code };
}

async function importChart(reading: Reading, file: string): Promise<LoadedChart | undefined> {
  const path = join(reading.project.root, file);
  const value = await importDefault(reading.project.root, file, 'defineChart({ … })', reading.problems);
  if (value === undefined) return undefined;
  const read = (problems: Problem[]): KeptChart | undefined => {
    const chart = validate(chartSchema, value, file, problems);
    if (!chart) return undefined;
    checkViews(Object.keys(chart.views ?? {}), file, problems);
    // Their content is an input.
    for (const one of importedFiles(path)) reading.text(pathIn(reading.project.root, one));
    const code = codeDigest(path);
    return { chart, functions: rememberFunctions(path, code, chart), code };
  };
  const kept = loadsAtOnce(path) ? reading.parse(file, read) : read(reading.problems);
  return kept && { ...kept.chart, code: kept.code };
}

/** The path of a file from the root of the edition, or its full path if it is outside. */
function pathIn(root: string, file: string): string {
  const path = relative(realpathSync(root), file);
  return path.startsWith('..') ? file : path;
}

function checkViews(views: string[], file: string, problems: Problem[]): void {
  for (const view of views) {
    if (isSlug(view) && !reserved.includes(view)) continue;
    const rule = reserved.includes(view)
      ? 'a name that is not reserved for addresses of the chart'
      : 'a name in lower case with hyphens';
    problems.push({
      file,
      place: 'field "views"',
      message: `expected ${rule}, got "${view}".`,
      hint: 'Rename the view.',
    });
  }
}

/** The texts of a chart in one of its states: its own, or those of the view. */
export function captionFor(chart: Chart, view?: string): Omit<ViewDefinition, 'label' | 'rows'> {
  const { title, subtitle, alt, note } = (view && chart.views?.[view]) || chart;
  return { title, subtitle, alt, note: note ?? chart.note };
}

/**
 * The rows drawn in one state: filtered by the chart, then by the view. They are copies, so that a chart that
 * sorts or changes its rows does not affect other drawings.
 */
export function drawnRows(chart: Chart, rows: Row[], view?: string): Row[] {
  const own = rows.map((row) => ({ ...row }));
  const chosen = chart.rows ? chart.rows(own) : own;
  const filter = view ? chart.views?.[view]?.rows : undefined;
  return (filter ? filter(chosen) : chosen) as Row[];
}
