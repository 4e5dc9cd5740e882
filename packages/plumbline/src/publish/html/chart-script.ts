/** Which charts a reader can take into the hand, and the script that a page needs for it. */
import type { Chart } from '../../core/content/charts.ts';
import type { Edition } from '../../core/project/config.ts';
import { datasetOf, type Graph } from '../../core/project/project.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { link, pathOf } from '../urls.ts';

/** Those whose rows may be published. */
export const isInHand = (graph: Graph, chart: Chart): boolean => !isWithheld(graph, datasetOf(graph, chart));

/** A page with the script, if it shows such a chart; any other stays without. */
export const withHand = (edition: Edition, html: string): string =>
  html.includes(' data-marks="')
    ? html.replace('</head>', () => `<script src="${link(edition, pathOf.script('chart'))}" defer></script></head>`)
    : html;
