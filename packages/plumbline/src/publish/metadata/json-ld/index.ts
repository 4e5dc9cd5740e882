/** The structured data of a page: a graph of schema.org nodes that refer to each other by URL. */
import { captionFor } from '../../../core/content/charts.ts';
import type { EditionConfig } from '../../../core/project/config.ts';
import type { Project } from '../../../core/project/project.ts';
import type { Source } from '../../../core/data/sources.ts';
import { absoluteUrl, pathOf } from '../../urls.ts';
import { shortCitation } from '../../attribution.ts';
import { sourcesOf, sourcesOfChart } from '../../citations/csl-json.ts';
import { pathTo, type PageSubject } from '../../page-subject.ts';
import { imageNode } from './chart.ts';
import { datasetNode, rowsNode } from './dataset.ts';
import { storyNode } from './story.ts';
import { crumbsOf, idOf, publisherOf, searchOf, siteOf } from './shared-nodes.ts';
import { workNode } from './source.ts';

/** JSON-LD for a script element, with "<" escaped so that no text can close the element. */
export async function jsonLdFor(project: Project, subject?: PageSubject): Promise<string> {
  const nodes = subject ? await nodesOf(project, subject) : frontNodes(project.config);
  const empty = (_name: string, value: unknown) => (Array.isArray(value) && !value.length ? undefined : value);
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }, empty).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}

/** The front page also describes the search. */
const frontNodes = (config: EditionConfig) => [
  { ...siteOf(config), potentialAction: searchOf(config) },
  publisherOf(config),
];

async function nodesOf(project: Project, subject: PageSubject): Promise<unknown[]> {
  const { config, language, sources } = project;
  const { layout } = language.words;
  const path = pathTo(subject);
  const works = (origins: Source[]) => origins.map((source) => workNode(config, source));
  const crumbs = (section: string, sectionPath: string, name: string) =>
    crumbsOf(config, [
      { name: section, path: sectionPath },
      { name, path },
    ]);
  if ('story' in subject) {
    const { story } = subject;
    const cited = story.sources.map((id) => workNode(config, sources.get(id)!));
    return [storyNode(project, story), siteOf(config), ...cited, crumbs(layout.stories, pathOf.stories(), story.title)];
  }
  if ('chart' in subject) {
    const { chart, view } = subject;
    const { title } = captionFor(chart, view);
    return [
      pageNode(config, path, title, 'image'),
      imageNode(project, chart, view),
      rowsNode(project, chart, view),
      ...works(sourcesOfChart(project, chart)),
      crumbs(layout.charts, pathOf.charts(), title),
    ];
  }
  if ('dataset' in subject) {
    const { dataset } = subject;
    return [
      await datasetNode(project, dataset),
      ...works(sourcesOf(project, dataset)),
      crumbs(layout.data, pathOf.data(), dataset.package.title),
    ];
  }
  const { source } = subject;
  return [workNode(config, source), crumbs(layout.sources, pathOf.sources(), shortCitation(language, source))];
}

const pageNode = (config: EditionConfig, path: string, name: string, main: string) => ({
  '@type': 'WebPage',
  '@id': absoluteUrl(config, path),
  url: absoluteUrl(config, path),
  name,
  isPartOf: siteOf(config),
  mainEntity: idOf(config, path, main),
});
