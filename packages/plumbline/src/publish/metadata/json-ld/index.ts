/** Structured data of a page: one graph of schema.org nodes, which name each other by address. */
import { captionOf } from '../../../core/content/charts.ts';
import type { Edition } from '../../../core/project/config.ts';
import type { Graph } from '../../../core/project/project.ts';
import type { Source } from '../../../core/data/sources.ts';
import { absolute, pathOf } from '../../urls.ts';
import { shortName } from '../../attribution.ts';
import { originsOf, originsOfChart } from '../../citations/csl-json.ts';
import { pathTo, type Subject } from '../../page-subject.ts';
import { imageNode } from './chart.ts';
import { datasetNode, rowsNode } from './dataset.ts';
import { storyNode } from './story.ts';
import { crumbsOf, idOf, publisherOf, searchOf, siteOf } from './shared-nodes.ts';
import { workNode } from './source.ts';

/** As it stands in a script element: nothing in it can end the element. */
export async function jsonLdOf(graph: Graph, subject?: Subject): Promise<string> {
  const nodes = subject ? await nodesOf(graph, subject) : frontNodes(graph.edition);
  const empty = (_name: string, value: unknown) => (Array.isArray(value) && !value.length ? undefined : value);
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }, empty).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}

/** The front page says how the site is searched, too. */
const frontNodes = (edition: Edition) => [
  { ...siteOf(edition), potentialAction: searchOf(edition) },
  publisherOf(edition),
];

async function nodesOf(graph: Graph, subject: Subject): Promise<unknown[]> {
  const { edition, sources } = graph;
  const path = pathTo(subject);
  const works = (origins: Source[]) => origins.map((source) => workNode(edition, source));
  const crumbs = (room: string, roomPath: string, name: string) =>
    crumbsOf(edition, [
      { name: room, path: roomPath },
      { name, path },
    ]);
  if ('story' in subject) {
    const { story } = subject;
    const cited = story.sources.map((id) => workNode(edition, sources.get(id)!));
    return [storyNode(graph, story), siteOf(edition), ...cited, crumbs('Stories', pathOf.stories(), story.title)];
  }
  if ('chart' in subject) {
    const { chart, view } = subject;
    const { title } = captionOf(chart, view);
    return [
      pageNode(edition, path, title, 'image'),
      imageNode(graph, chart, view),
      rowsNode(graph, chart, view),
      ...works(originsOfChart(graph, chart)),
      crumbs('Charts', pathOf.charts(), title),
    ];
  }
  if ('dataset' in subject) {
    const { dataset } = subject;
    return [
      await datasetNode(graph, dataset),
      ...works(originsOf(graph, dataset)),
      crumbs('Data', pathOf.data(), dataset.package.title),
    ];
  }
  const { source } = subject;
  return [workNode(edition, source), crumbs('Sources', pathOf.sources(), shortName(source))];
}

const pageNode = (edition: Edition, path: string, name: string, main: string) => ({
  '@type': 'WebPage',
  '@id': absolute(edition, path),
  url: absolute(edition, path),
  name,
  isPartOf: siteOf(edition),
  mainEntity: idOf(edition, path, main),
});
