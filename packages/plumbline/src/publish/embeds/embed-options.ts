/** What a permalink offers to newsrooms that want the chart on a page or in a mail of their own. */
import type { Chart } from '../../core/content/charts.ts';
import type { Graph } from '../../core/project/project.ts';
import { absolute, pathOf, type EmbedVariant } from '../urls.ts';
import { frameOf, liveFrame } from './embed-code.ts';
import { frozenEmbed } from './embed-variants.ts';
import { html, type Html } from '../html/html.ts';
import { chartSvg } from '../downloads/chart-images.ts';
import { provenanceOf } from '../citations/file-attribution.ts';
import { staticFigure } from './html-figure.ts';
import { formatDate } from '../format.ts';
import { snapshotOf } from '../versions/snapshot.ts';
import { currentOf, latestOf } from '../versions/versions.ts';

/** Pages that a frame may stand on. */
export const grounds = {
  light: 'Light page',
  dark: 'Dark page',
  auto: 'Page that follows the reader’s theme',
} as const;

export type Ground = keyof typeof grounds;

export interface Code {
  ground: Ground;
  when: 'live' | 'frozen';
  html: string;
}

export interface Frames {
  codes: Code[];
  /** Day of the frozen version, where there is one. */
  frozen: string | undefined;
}

/** One frame for each kind of page, of the chart as it is and of its newest frozen version. */
export function framesOf(graph: Graph, chart: Chart, view?: string): Frames {
  const version = latestOf(graph, { chart: chart.id, view });
  const all = Object.keys(grounds) as Ground[];
  const variant = (ground: Ground): EmbedVariant | undefined => (ground === 'auto' ? undefined : ground);
  const live = all.map((ground) => ({ ground, when: 'live' as const, ...liveFrame(graph, chart, view, ground) }));
  const frozen = !version
    ? []
    : all.map((ground) => {
        const path = pathOf.versionEmbed(version.chart, version.view, version.hash, variant(ground));
        const frame = frameOf(graph.edition, frozenEmbed(graph, version), path, variant(ground));
        return { ground, when: 'frozen' as const, ...frame };
      });
  const codes = [...live, ...frozen].map((code) => ({ ground: code.ground, when: code.when, html: code.html }));
  return { codes, frozen: version && formatDate(version.date) };
}

/** The frame that tells its height, with our own script to hear it. */
export function resizingFrame(graph: Graph, chart: Chart, view?: string): string {
  const script = absolute(graph.edition, pathOf.script('embed-host'));
  return `${liveFrame(graph, chart, view, 'resize').html}\n<script async src="${script}"></script>`;
}

export function figureOf(graph: Graph, chart: Chart, view?: string): string {
  const frozen = currentOf(graph, chart, view);
  return staticFigure(graph.edition, snapshotOf(graph, chart, view), frozen && absolute(graph.edition, frozen.path));
}

/**
 * The picture with its credit, for places that show no frames.
 * @param style for places that have no style sheet of their own.
 */
export function pictureOf(graph: Graph, chart: Chart, view: string | undefined, width: number, style?: string): Html {
  const { description, credit, permalink } = provenanceOf(graph, chart, view);
  const src = absolute(graph.edition, pathOf.chartFile(chart.id, 'png', view));
  const [, whole, high] = /width="([\d.]+)" height="([\d.]+)"/.exec(chartSvg(graph, chart, view))!;
  const size = html`width="${width}" height="${Math.round((width / Number(whole)) * Number(high))}"`;
  const own = style && html` style="${style}"`;
  return html`<figure>
    <a href="${permalink}"><img src="${src}" ${size} alt="${description}" ${own} /></a>
    <figcaption>${credit} <a href="${permalink}">Table, sources and downloads</a></figcaption>
  </figure>`;
}

/** As wide as mail is read. */
export const mailOf = (graph: Graph, chart: Chart, view?: string): string =>
  pictureOf(graph, chart, view, 600, 'max-width:100%;height:auto;border:0').text;
