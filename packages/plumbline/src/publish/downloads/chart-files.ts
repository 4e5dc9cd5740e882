/** What a chart is drawn from, and its rows as a file. Its metadata are made in chart-metadata.ts, its archive in chart-zip.ts. */
import { type Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf } from '../../core/project/lineage.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { toSpreadsheetCsv } from './csv.ts';
import { drawnRowsOf } from '../chart-states.ts';

/** Exactly the rows that are drawn, for people with a spreadsheet. */
export const chartCsv = (project: Project, chart: Chart, view?: string): string =>
  toSpreadsheetCsv(drawnRowsOf(project, chart, view), datasetOf(project, chart).schema?.fields ?? []);

/** Files beside a permalink, in the order in which readers are offered them. Withheld data have no CSV. */
export const fileFormats = (project: Project, chart: Chart): ('png' | 'svg' | 'csv' | 'json' | 'zip')[] =>
  isWithheld(project, datasetOf(project, chart)) ? ['png', 'svg', 'json', 'zip'] : ['png', 'svg', 'csv', 'json', 'zip'];
