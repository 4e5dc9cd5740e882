/** Every published file that is not a page of the layout: pictures, rows, metadata, frames, frozen versions, feeds, fonts, scripts. */
import { Buffer } from 'node:buffer';
import type { Graph } from '../../core/project/project.ts';
import { chartStates } from '../chart-states.ts';
import { citations } from '../citations/citation.ts';
import { chartCsv, statesWithRows } from '../downloads/chart-files.ts';
import { chartPng, chartSvg } from '../downloads/chart-images.ts';
import { chartJson } from '../downloads/chart-json.ts';
import { chartZip } from '../downloads/chart-zip.ts';
import { datasetFiles } from '../downloads/dataset-files.ts';
import { figureOf } from '../embeds/embed-options.ts';
import { embedPage } from '../embeds/embed-page.ts';
import { framePaths } from '../embeds/embed-variants.ts';
import { markChinese } from '../html/language-spans.ts';
import { scriptFor, scripts } from '../html/scripts.ts';
import { faces, pathOfFace, subsetFace } from '../html/web-fonts.ts';
import { marksJson } from '../data/marks-json.ts';
import { cards } from '../metadata/social-cards.ts';
import { feedsOf, feedXml } from '../metadata/feeds.ts';
import { oembedJson } from '../metadata/oembed.ts';
import { openSearchOf } from '../metadata/opensearch.ts';
import { claimsJson } from '../stories/claims.ts';
import { absolute, pathOf } from '../urls.ts';
import { diffPage } from '../versions/diff-page.ts';
import { frozenPage } from '../versions/version-page.ts';
import { versionsJson } from '../versions/versions-json.ts';
import { statesWithVersions, versionPaths } from '../versions/versions.ts';
import { outputOf } from './check-urls.ts';
import { redirectPage, redirects } from './redirects.ts';
import { speculationRules } from './speculation-rules.ts';

type Content = string | Uint8Array;

export interface PublishedFile {
  /** Path below the base, without it. */
  path: string;
  /** Makes the content; the same project gives the same bytes. */
  content: () => Content | Promise<Content>;
}

/** A whole HTML document of its own, outside the layout. */
const page = (path: string, html: () => string): PublishedFile => ({
  path: outputOf(path),
  content: () => markChinese(html()),
});

/** In no certain order. Each content is made when it is asked for. */
export const publishedFiles = (graph: Graph): PublishedFile[] => [
  ...chartFiles(graph),
  ...embeds(graph),
  ...versions(graph),
  ...citationFiles(graph),
  ...datasetFiles(graph),
  ...cards(graph),
  ...[...graph.stories.values()].map((story) => ({
    path: pathOf.claims(story.id),
    content: () => claimsJson(graph, story),
  })),
  ...redirectPages(graph),
  ...siteFiles(graph),
];

function chartFiles(graph: Graph): PublishedFile[] {
  const withRows = new Set(statesWithRows(graph).map(({ params }) => params.chart));
  return chartStates(graph).flatMap(({ params, props: { chart, view } }) => {
    const file = (suffix: Parameters<typeof pathOf.chartFile>[1]) => pathOf.chartFile(chart.id, suffix, view);
    const rows = [
      { path: file('csv'), content: () => chartCsv(graph, chart, view) },
      { path: pathOf.marks(chart.id, view), content: () => marksJson(graph, chart, view) },
    ];
    return [
      { path: file('svg'), content: () => chartSvg(graph, chart, view) },
      { path: file('png'), content: () => chartPng(graph, chart, view) },
      { path: file('json'), content: () => chartJson(graph, chart, view) },
      { path: file('zip'), content: () => chartZip(graph, chart, view) },
      { path: pathOf.figure(chart.id, view), content: () => figureOf(graph, chart, view) },
      { path: pathOf.oembed(chart.id, view), content: () => oembedJson(graph, chart, view) },
      ...(withRows.has(params.chart) ? rows : []),
    ];
  });
}

const embeds = (graph: Graph): PublishedFile[] =>
  framePaths(graph).map(({ params, props: { embed, variant } }) =>
    page(`charts/${params.chart}/embed/${variant ? `${variant}/` : ''}`, () => embedPage(graph, embed, variant)),
  );

const versions = (graph: Graph): PublishedFile[] => [
  ...versionPaths(graph).flatMap(({ props: { version } }) => [
    page(version.path, () => frozenPage(graph, version)),
    ...(version.diff === undefined ? [] : [page(version.diff, () => diffPage(graph, version))]),
  ]),
  ...statesWithVersions(graph).map(({ props }) => ({
    path: pathOf.versions(props.chart, props.view),
    content: () => versionsJson(graph, props),
  })),
];

const citationFiles = (graph: Graph): PublishedFile[] =>
  citations(graph).flatMap(({ permalink, citation: { bibtex, ris, csl } }) => [
    { path: pathOf.citation(permalink, 'bib'), content: () => bibtex },
    { path: pathOf.citation(permalink, 'ris'), content: () => ris },
    { path: pathOf.citation(permalink, 'csl.json'), content: () => csl },
  ]);

/** A page that moved sends its readers on; one that was removed is a page of the layout. */
const redirectPages = (graph: Graph): PublishedFile[] =>
  redirects(graph).map(({ path, to }) => page(path, () => redirectPage(graph.edition, path, to)));

const siteFiles = (graph: Graph): PublishedFile[] => [
  ...feedsOf(graph).map((feed) => ({ path: feed.path, content: () => feedXml(graph, feed) })),
  ...faces.map((face) => ({ path: pathOfFace(graph, face), content: () => subsetFace(graph, face) })),
  ...scripts.map((name) => ({ path: pathOf.script(name), content: () => scriptFor(graph.edition, name) })),
  { path: pathOf.openSearch(), content: () => openSearchOf(graph.edition) },
  { path: pathOf.speculation(), content: () => speculationRules(graph.edition) },
  { path: 'robots.txt', content: () => robotsTxt(graph) },
];

const robotsTxt = ({ edition }: Graph): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absolute(edition, 'sitemap-index.xml')}\n`;

/** Bytes of a content, as they are written and sent. */
export const toBytes = (content: Content): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
