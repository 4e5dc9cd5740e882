/** The CSV of a chart, and which files it has. */
import { type Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf } from '../../core/project/lineage.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { toSpreadsheetCsv } from './csv.ts';
import { drawnRowsOf } from '../chart-states.ts';

/** The rows that are drawn, for spreadsheets. */
export const chartCsv = (project: Project, chart: Chart, view?: string): string =>
  toSpreadsheetCsv(drawnRowsOf(project, chart, view), datasetOf(project, chart).schema?.fields ?? []);

/** The files of a chart, in the order of the page. Withheld data have no CSV. */
export const fileFormats = (project: Project, chart: Chart): ('png' | 'svg' | 'csv' | 'json' | 'zip')[] =>
  isWithheld(project, datasetOf(project, chart)) ? ['png', 'svg', 'json', 'zip'] : ['png', 'svg', 'csv', 'json', 'zip'];
