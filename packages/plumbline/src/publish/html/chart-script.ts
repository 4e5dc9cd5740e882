/** Determines which charts are interactive, and adds the script that they need to a page. */
import type { Chart } from '../../core/content/charts.ts';
import type { EditionConfig } from '../../core/project/config.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf } from '../../core/project/lineage.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { hrefFor, pathOf } from '../urls.ts';

/** Charts are interactive if their rows may be published. */
export const isInteractive = (project: Project, chart: Chart): boolean =>
  !isWithheld(project, datasetOf(project, chart));

/** Adds the script to a page. */
export const withChartScript = (config: EditionConfig, html: string): string =>
  html.replace('</head>', () => `<script src="${hrefFor(config, pathOf.script('chart'))}" defer></script></head>`);
