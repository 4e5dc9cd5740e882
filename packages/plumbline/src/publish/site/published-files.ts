/**
 * Every published file that Astro does not render: images, data, metadata, embeds, frozen versions, feeds, fonts,
 * scripts.
 */
import type { Project } from '../../core/project/project.ts';
import { chartsIn } from '../../core/project/lineage.ts';
import { chartStates } from '../chart-states.ts';
import { chartCsv, fileFormats } from '../downloads/chart-files.ts';
import { chartPng, chartSvg } from '../downloads/chart-images.ts';
import { chartJson } from '../downloads/chart-json.ts';
import { chartZip } from '../downloads/chart-zip.ts';
import { datasetFiles } from '../downloads/dataset-files.ts';
import { embedPage } from '../embeds/embed-page.ts';
import { resizingPage } from '../embeds/resizing-page.ts';
import { publishedEmbeds } from '../embeds/published-embeds.ts';
import { scriptFor, scripts } from '../html/scripts.ts';
import { fontPath, subsetWebFont, webFontsOf } from '../html/web-fonts.ts';
import { cards } from '../metadata/social-cards.ts';
import { feedsOf, feedXml } from '../metadata/feeds.ts';
import { oembedJson } from '../metadata/oembed.ts';
import { openSearchOf } from '../metadata/opensearch.ts';
import { claimsJson } from '../stories/claims.ts';
import { absoluteUrl, outputFile, pathOf } from '../urls.ts';
import { diffPage } from '../versions/diff-page.ts';
import { versionPage } from '../versions/version-page.ts';
import { versionsJson } from '../versions/versions-json.ts';
import { allVersions, statesWithVersions, versionNow } from '../versions/versions.ts';
import { earlierFiles } from './earlier-files.ts';
import { page, type PublishedFile } from './published-file.ts';
import { redirectPage, redirects } from './redirects.ts';
import { imageFiles } from './image-files.ts';
import { speculationRules } from './hosts/speculation-rules.ts';

/** In no particular order. Contents are created on demand. */
export const publishedFiles = (project: Project): PublishedFile[] => [
  ...chartFiles(project),
  ...embeds(project),
  ...versions(project),
  ...earlierFiles(project).flatMap(({ address, page, content }) =>
    content ? { path: outputFile(address), page, content } : [],
  ),
  ...datasetFiles(project),
  ...cards(project),
  ...[...project.stories.values()].map((story) => ({
    path: pathOf.claims(story.id),
    page: pathOf.story(story.id),
    content: () => claimsJson(project, story),
  })),
  ...redirectPages(project),
  ...siteFiles(project),
];

/** The files that the pages of stories need. */
export const storyFiles = (project: Project): PublishedFile[] => {
  const shown = new Set([...project.stories.values()].flatMap(chartsIn).map(({ id }) => id));
  const files = chartFiles(project).filter(({ path }) => path.endsWith('.json') && !path.endsWith('/oembed.json'));
  return [...files.filter(({ path }) => shown.has(path.split(/[/.]/)[1]!)), ...assets(project)];
};

const chartFiles = (project: Project): PublishedFile[] =>
  chartStates(project).flatMap(({ props: { chart, view } }) => {
    const file = (suffix: Parameters<typeof pathOf.chartFile>[1]) => pathOf.chartFile(chart.id, suffix, view);
    const files = [
      { path: file('svg'), content: () => chartSvg(project, chart, view) },
      { path: file('png'), content: () => chartPng(project, chart, view) },
      { path: file('json'), content: () => chartJson(project, chart, view) },
      { path: file('zip'), content: () => chartZip(project, chart, view) },
      { path: pathOf.oembed(chart.id, view), content: () => oembedJson(project, chart, view) },
      ...(fileFormats(project, chart).includes('csv')
        ? [{ path: file('csv'), content: () => chartCsv(project, chart, view) }]
        : []),
    ];
    return files.map((one) => ({ ...one, page: pathOf.chart(chart.id, view) }));
  });

const embeds = (project: Project): PublishedFile[] => [
  page(project, pathOf.resizingEmbed(), () => resizingPage(project)),
  ...publishedEmbeds(project).map(({ path, chart, embed, variant }) => ({
    ...page(project, path, () => embedPage(project, embed(), variant)),
    page: chart,
  })),
];

const versions = (project: Project): PublishedFile[] => [
  ...allVersions(project).flatMap((version) => [
    page(project, version.path, () => versionPage(project, versionNow(project, version))),
    ...(version.diff === undefined
      ? []
      : [page(project, version.diff, () => diffPage(project, versionNow(project, version)))]),
  ]),
  ...statesWithVersions(project).map((state) => ({
    path: pathOf.versions(state.chart, state.view),
    content: () => versionsJson(project, state),
  })),
];

/** Pages that have moved; pages that were removed are rendered by Astro. */
const redirectPages = (project: Project): PublishedFile[] =>
  redirects(project).map((path) => page(project, path, () => redirectPage(project, path)));

/** Files that do not belong to a story, chart, dataset or source. */
export const siteFiles = (project: Project): PublishedFile[] => [
  ...feedsOf(project).map((feed) => ({ path: feed.path, content: () => feedXml(project, feed) })),
  { path: pathOf.openSearch(), content: () => openSearchOf(project.config) },
  { path: pathOf.speculation(), content: () => speculationRules(project.config) },
  { path: 'robots.txt', content: () => robotsTxt(project) },
  ...assets(project),
];

/** Fonts, scripts and images of every page. */
const assets = (project: Project): PublishedFile[] => [
  ...webFontsOf(project).map((face) => ({
    path: fontPath(project, face),
    content: () => subsetWebFont(project, face),
  })),
  ...scripts.map((name) => ({ path: pathOf.script(name), content: () => scriptFor(project.config, name) })),
  ...imageFiles(project),
];

const robotsTxt = ({ config }: Project): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(config, 'sitemap-index.xml')}\n`;
