/** Reads charts. The texts of a chart are kept from one reading to the next, and its module is loaded when it is drawn. */
import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ChartDefinition } from './chart-definition.ts';
import { addFunctions, rememberFunctions } from './chart-functions.ts';
import { chartSchema, type Chart } from './charts.ts';
import { isSlug } from '../input/files.ts';
import { importDefault, loadsAtOnce } from '../input/import-module.ts';
import { codeDigest, importedFiles } from '../input/module-versions.ts';
import type { Problem } from '../input/problems.ts';
import { validate } from '../input/validate.ts';
import { notKept, type Reading } from '../recording/reading.ts';

/** Segments of chart addresses that cannot be ids of views. */
const reserved = ['embed', 'v', 'oembed', 'versions'];

export async function readCharts(reading: Reading): Promise<Map<string, Chart>> {
  const charts = new Map<string, Chart>();
  for (const { id, file } of await reading.entries('src/charts', '.ts')) {
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
  const found: Problem[] = [];
  const value = await importDefault(reading.project.root, file, 'defineChart({ … })', found);
  const modules = importedFiles(path).map((one) => pathIn(reading.project.root, one));
  // A module that is not text is reported instead of what follows from it.
  if (modules.filter((one) => !reading.isText(one)).length) return undefined;
  reading.problems.push(...found);
  if (value === undefined) return undefined;
  const read = (problems: Problem[]): KeptChart | undefined => {
    const chart = validate(chartSchema, value, file, problems);
    if (!chart) return undefined;
    checkViews(Object.keys(chart.views ?? {}), file, problems);
    // Their content is an input.
    for (const one of modules) reading.text(one);
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
