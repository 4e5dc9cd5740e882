/** What a chart is drawn from, and its rows as a file. Its metadata are made in chart-metadata.ts, its archive in chart-zip.ts. */
import { drawnRows, type Chart } from '../../core/content/charts.ts';
import { datasetOf, type Graph } from '../../core/project/project.ts';
import type { Row } from '../../core/data/table.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { toSpreadsheetCsv } from './csv.ts';
import { chartStates, type ChartState } from '../chart-states.ts';

/** The rows a chart draws in one state. */
export const rowsIn = (graph: Graph, chart: Chart, view?: string): Row[] =>
  drawnRows(chart, datasetOf(graph, chart).rows, view);

/** Exactly the rows that are drawn, for people with a spreadsheet. */
export const chartCsv = (graph: Graph, chart: Chart, view?: string): string =>
  toSpreadsheetCsv(rowsIn(graph, chart, view), datasetOf(graph, chart).schema?.fields ?? []);

/** The states whose rows may be handed on, as `getStaticPaths` wants them. */
export const statesWithRows = (graph: Graph): { params: { chart: string }; props: ChartState }[] =>
  chartStates(graph).filter(({ props }) => !isWithheld(graph, datasetOf(graph, props.chart)));

/** Files beside a permalink, in the order in which readers are offered them. Withheld data have no CSV. */
export const suffixesOf = (graph: Graph, chart: Chart): ('png' | 'svg' | 'csv' | 'json' | 'zip')[] =>
  isWithheld(graph, datasetOf(graph, chart)) ? ['png', 'svg', 'json', 'zip'] : ['png', 'svg', 'csv', 'json', 'zip'];
