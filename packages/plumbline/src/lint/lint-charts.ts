/** Draws every chart in every view and layout, and reports faults in the drawings as problems. */
import { captionFor, type Chart } from '../core/content/charts.ts';
import { drawnRows } from '../core/content/drawn-rows.ts';
import { records } from '../core/recording/input-records.ts';
import type { Project } from '../core/project/project.ts';
import { citationsOf, datasetOf, discrepanciesOf } from '../core/project/lineage.ts';
import type { Problem } from '../core/input/problems.ts';
import { rowKey } from '../core/data/table.ts';
import { watched } from '../core/limits/time-limit.ts';
import { findingOf } from './author-errors.ts';
import { mergeFindings, findingMessage, quoted, type Finding } from './findings.ts';
import { textWidthIn } from '../render/svg/font-metrics.ts';
import { compact, drawAgain, renderChart, widths, type Drawing, type Layout } from '../render/render-chart.ts';
import { lintDrawing } from './drawing/lint-drawing.ts';
import { repeatFindings } from './repeated-drawing.ts';
import { rowFindings } from './row-coverage.ts';

/**
 * Charts that had no problems in the last build, and have not changed, are not drawn again.
 * @param charts those to lint, if not all
 */
export const lintCharts = (project: Project, charts: Iterable<Chart> = project.charts.values()): Problem[] =>
  [...charts].flatMap((chart) => {
    const name = `problems of ${chart.id}`;
    const problems = records.result(project, name, () => lintChart(project, chart));
    if (problems.length) records.forget(name);
    return problems;
  });

interface State {
  view: string | undefined;
  layout: Layout;
}

/** The problems of a chart. The same fault in several views and layouts is one problem. */
export const lintChart = (project: Project, chart: Chart): Problem[] =>
  watched({ file: chart.file, doing: 'a chart that can be drawn' }, () => problemsOf(project, chart));

function problemsOf(project: Project, chart: Chart): Problem[] {
  const views = [undefined, ...Object.keys(chart.views ?? {})];
  const choices = views.flatMap((view) => choiceProblem(project, chart, view) ?? []);
  if (choices.length) return choices.slice(0, chart.rows ? 1 : undefined);
  const states = views.flatMap((view) => (Object.keys(widths) as Layout[]).map((layout): State => ({ view, layout })));
  const faults = states.flatMap((state) => faultsOf(project, chart, state).map((fault) => ({ ...fault, state })));
  const problems = mergeFindings(faults).map((fault) => {
    const shown = faults.filter(({ expected, how }) => expected === fault.expected && how === fault.how);
    const place = placeOf(
      shown.map(({ state }) => state),
      views,
    );
    return { file: chart.file, place, message: `${findingMessage(fault)}.`, hint: hintFor(fault, chart) };
  });
  // Texts around the drawing are checked once the drawing has no faults.
  const faultless = views.filter((view) => !faults.some(({ state }) => state.view === view));
  return [...problems, ...faultless.flatMap((view) => checkTexts(project, chart, view))];
}

/** What is wrong with the choice of rows, if anything. Then nothing is drawn. */
function choiceProblem(project: Project, chart: Chart, view: string | undefined): Problem | undefined {
  try {
    drawnRows(chart, datasetOf(project, chart).rows, view);
    return undefined;
  } catch (error) {
    const fault = findingOf(chart.file, error);
    const place = [view !== undefined && chart.views?.[view]?.rows && `view "${view}"`, 'field "rows"'];
    const hint = `${fault.advice ?? 'Fix the function'}.`;
    return { file: chart.file, place: place.filter(Boolean).join(', '), message: `${findingMessage(fault)}.`, hint };
  }
}

const hintFor = ({ advice }: Finding, { id }: Chart): string =>
  advice
    ? `${advice}. Preview it with "npx plumbline preview-chart ${id}".`
    : `Fix plot(), then preview it with "npx plumbline preview-chart ${id}".`;

/** `view "north", narrow and wide layout` */
function placeOf(states: State[], all: (string | undefined)[]): string {
  const layouts = `${[...new Set(states.map(({ layout }) => layout))].join(' and ')} layout`;
  const views = [...new Set(states.map(({ view }) => view))];
  if (all.length === 1) return layouts;
  if (views.length === all.length) return `every view, ${layouts}`;
  return `${views.map((view) => (view === undefined ? 'chart itself' : `view "${view}"`)).join(' and ')}, ${layouts}`;
}

const linted = new WeakMap<Drawing, Finding[]>();

/** The faults of one drawing. A drawing that is kept after an edit is not linted again. */
function faultsOf(project: Project, chart: Chart, { view, layout }: State): Finding[] {
  try {
    const drawing = renderChart(project, chart, layout, view);
    const faults = linted.get(drawing) ?? lint(project, chart, { view, layout }, drawing);
    linted.set(drawing, faults);
    compact(drawing);
    return faults;
  } catch (error) {
    return [findingOf(chart.file, error)];
  }
}

/** What is checked next is checked once the drawing has no other faults. */
function lint(project: Project, chart: Chart, { view, layout }: State, drawing: Drawing): Finding[] {
  const faults = lintDrawing(drawing, project.palettes);
  if (faults.length) return faults;
  const { rows, schema } = datasetOf(project, chart);
  const names = drawnRows(chart, rows, view).map((row) => quoted(rowKey(row, schema!.primaryKey)));
  const missing = rowFindings(drawing.places, names, chart.sort !== undefined);
  return missing.length ? missing : repeatFindings(drawing.svg, drawAgain(project, chart, layout, view).svg);
}

/** Reports characters in the texts around a drawing that no font has: files would show an empty box. */
function checkTexts(project: Project, chart: Chart, view?: string): Problem[] {
  const { title, subtitle, note = '' } = captionFor(chart, view);
  const dataset = datasetOf(project, chart);
  const works = citationsOf(project, dataset).map(({ source }) => [source.title, source.author, source.publisher]);
  const texts = {
    title,
    subtitle,
    note,
    discrepancy: discrepanciesOf(project, dataset)
      .map(({ discrepancy }) => discrepancy!)
      .join(' '),
    source: JSON.stringify(works),
  };
  return Object.entries(texts).flatMap(([field, text]) => {
    try {
      textWidthIn(project.fonts)(text);
      return [];
    } catch (error) {
      const place = [view && `view "${view}"`, `field "${field}"`].filter(Boolean).join(', ');
      const message = `expected text in characters that the fonts of charts have, got "${(error as Error).message}".`;
      const hint = 'Write it in other characters, or name a font that has them in edition.config.ts.';
      return [{ file: chart.file, place, message, hint }];
    }
  });
}
