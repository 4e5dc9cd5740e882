/**
 * Lists all permanent URLs: once released, they stay published, or the ledger records where they moved. Social cards, fonts and files
 * for crawlers are not permanent.
 */
import { memo } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { pathOf } from '../urls.ts';
import { fileFormats } from '../downloads/chart-files.ts';
import { fileNamesOf } from '../downloads/dataset-files.ts';
import { feedsOf } from '../metadata/feeds.ts';
import { variants } from '../embeds/published-embeds.ts';
import { chartStates } from '../chart-states.ts';
import { versionsByUrl, versionsOf, stateAt } from '../versions/versions.ts';
import { earlierFiles } from './earlier-files.ts';

interface PermanentUrl {
  /** Path without the base; a page ends with a slash. */
  path: string;
  /** The authored file from which it is made. */
  from: string;
}

export const permanentUrls = (project: Project): PermanentUrl[] =>
  memo(project, 'permanent URLs', () =>
    [
      indexPages(project),
      texts(project),
      charts(project),
      datasets(project),
      versions(project),
      earlierFiles(project).map(({ address, from }) => ({ path: address, from })),
    ].flat(),
  );

const named = (paths: string[], from: string): PermanentUrl[] => paths.map((path) => ({ path, from }));

const indexPages = (project: Project): PermanentUrl[] => [
  ...named(
    [
      pathOf.home(),
      pathOf.stories(),
      pathOf.charts(),
      pathOf.data(),
      pathOf.sources(),
      pathOf.checks(),
      pathOf.corrections(),
      pathOf.embeds(),
      pathOf.resizingEmbed(),
      pathOf.search(),
      ...feedsOf(project).map(({ path }) => path),
      // Other sites load these scripts.
      pathOf.script('embed'),
      pathOf.script('embed-host'),
    ],
    'a built-in route',
  ),
  ...[...project.pages.values()].map(({ id, file }) => ({ path: pathOf.page(id), from: file })),
];

const texts = (project: Project): PermanentUrl[] => [
  ...[...project.stories.values()].flatMap(({ id, file }) =>
    named([pathOf.story(id), pathOf.claims(id), pathOf.republish(id)], file),
  ),
  ...[...project.sources.values()].flatMap(({ id, file }) => named([pathOf.source(id)], file)),
];

const charts = (project: Project): PermanentUrl[] =>
  chartStates(project).flatMap(({ props: { chart, view } }) => {
    const files = fileFormats(project, chart).map((suffix) => pathOf.chartFile(chart.id, suffix, view));
    const others = [pathOf.embed(chart.id, view), pathOf.oembed(chart.id, view)];
    const versions = versionsOf(project, { chart: chart.id, view }).length ? [pathOf.versions(chart.id, view)] : [];
    return named([pathOf.chart(chart.id, view), ...files, ...others, ...versions], chart.file);
  });

const datasets = (project: Project): PermanentUrl[] =>
  [...project.datasets.values()].flatMap((dataset) => {
    const files = fileNamesOf(project, dataset).map((name) => pathOf.datasetFile(dataset.id, name));
    return named([pathOf.dataset(dataset.id), ...files], dataset.file);
  });

/** Frozen versions are permanent, and the versions.json of charts that are no longer published. */
const versions = (project: Project): PermanentUrl[] =>
  [...versionsByUrl(project)].flatMap(([home, history]) => {
    const pages = history.flatMap(({ path, diff, chart, view, hash }) => [
      path,
      ...(diff ? [diff] : []),
      pathOf.versionEmbed(chart, view, hash),
      ...variants.map((variant) => pathOf.versionEmbedVariant(chart, view, hash, variant)),
    ]);
    const list = stateAt(project, home) ? [] : [`${home}versions.json`];
    return named([...new Set([...pages, ...list])], 'archive/');
  });
