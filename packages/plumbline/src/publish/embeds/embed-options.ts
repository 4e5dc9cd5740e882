/** The code to embed a chart on a page or in an email. */
import { captionFor, type Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { frameOf, liveFrame, pageThemes, themeFor, type PageTheme } from './embed-code.ts';
import { frozenEmbed, liveEmbed } from './published-embeds.ts';
import { html, type Html } from '../html/html.ts';
import { chartSvg } from '../downloads/chart-images.ts';
import { attributionFor } from '../citations/file-attribution.ts';
import { staticFigure } from './html-figure.ts';
import { snapshotOf } from '../versions/snapshot.ts';
import { currentOf, latestOf } from '../versions/versions.ts';

export interface Code {
  theme: PageTheme;
  when: 'live' | 'frozen';
  html: string;
}

export interface Frames {
  codes: Code[];
  /** ISO date of the frozen version, if there is one. */
  frozen: string | undefined;
}

/** A frame for each kind of page, of the live chart and of its newest frozen version. */
export function embedCodes(project: Project, chart: Chart, view?: string): Frames {
  const version = latestOf(project, { chart: chart.id, view });
  const live = pageThemes.map((theme) => ({
    theme,
    when: 'live' as const,
    ...liveFrame(project, chart, view, theme),
  }));
  const frozen = !version
    ? []
    : pageThemes.map((theme) => {
        const path = pathOf.versionEmbed(version.chart, version.view, version.hash, themeFor(theme));
        const frame = frameOf(project.config, frozenEmbed(project, version), path, themeFor(theme));
        return { theme, when: 'frozen' as const, ...frame };
      });
  const codes = [...live, ...frozen].map((code) => ({ theme: code.theme, when: code.when, html: code.html }));
  return { codes, frozen: version?.date };
}

/** The frame that sends its height, with the script that receives it. */
export function resizingFrame(project: Project, chart: Chart, view?: string): string {
  const script = absoluteUrl(project.config, pathOf.script('embed-host'));
  const path = pathOf.resizingEmbed(pathOf.chart(chart.id, view));
  const frame = frameOf(project.config, liveEmbed(project, chart, view), path);
  return `${frame.html}\n<script async src="${script}"></script>`;
}

export function figureCode(project: Project, chart: Chart, view?: string): string {
  const frozen = currentOf(project, chart, view);
  return staticFigure(project, snapshotOf(project, chart, view), frozen && absoluteUrl(project.config, frozen.path));
}

/**
 * The image with its title and credit, for places without frames: readers of mail often see no images.
 *
 * @param style for places without a style sheet
 */
export function imageCode(
  project: Project,
  chart: Chart,
  view: string | undefined,
  width: number,
  style?: string,
): Html {
  const { title } = captionFor(chart, view);
  const { description, credit, permalink } = attributionFor(project, chart, view);
  const src = absoluteUrl(project.config, pathOf.chartFile(chart.id, 'png', view));
  const [, whole, high] = /width="([\d.]+)" height="([\d.]+)"/.exec(chartSvg(project, chart, view))!;
  const size = html`width="${width}" height="${Math.round((width / Number(whole)) * Number(high))}"`;
  const own = style && html` style="${style}"`;
  return html`<figure>
    <a href="${permalink}"><img src="${src}" ${size} alt="${description}" ${own} /></a>
    <figcaption><b>${title}</b> ${credit} <a href="${permalink}">${project.language.words.embed.more}</a></figcaption>
  </figure>`;
}

/** At the usual width of email. */
export const mailCode = (project: Project, chart: Chart, view?: string): string =>
  imageCode(project, chart, view, 600, 'max-width:100%;height:auto;border:0').text;
