/** Feeds, each as RSS and as Atom: stories, charts with every version of them, corrections. */
import { Feed, type Item } from 'feed';
import { escapeAttribute, escapeText } from '../../render/svg/svg-serializer.ts';
import { captionOf } from '../../core/content/charts.ts';
import { correctionsOf, type PlacedCorrection } from '../../core/project/corrections.ts';
import type { Graph } from '../../core/project/project.ts';
import { absolute, pathOf, type FeedFormat, type FeedName } from '../urls.ts';
import { publishedOn } from '../citations/csl-json.ts';
import { chartStates } from '../chart-states.ts';
import { listOf } from '../format.ts';
import { sha256Of } from '../versions/snapshot.ts';
import { histories, readSnapshot, stateAt, versionsOf } from '../versions/versions.ts';

const feedNames: FeedName[] = ['stories', 'charts', 'corrections'];
const formats: FeedFormat[] = ['rss', 'atom'];

const mediatypes: Record<FeedFormat, string> = { rss: 'application/rss+xml', atom: 'application/atom+xml' };

export type FeedFile = {
  name: FeedName;
  format: FeedFormat;
  mediatype: string;
  title: string;
  path: string;
};

/** Every feed, as pages link to it. */
export const feedsOf = ({ edition: { title } }: Graph): FeedFile[] =>
  feedNames.flatMap((name) =>
    formats.map((format) => ({
      name,
      format,
      mediatype: mediatypes[format],
      title: `${title}: ${name} (${format === 'rss' ? 'RSS' : 'Atom'})`,
      path: pathOf.feed(name, format),
    })),
  );

export function feedXml(graph: Graph, { name, format }: Pick<FeedFile, 'name' | 'format'>): string {
  const { edition, stories } = graph;
  const items = itemsOf[name](graph).toSorted((a, b) => b.date.getTime() - a.date.getTime());
  // A feed in which nothing has happened yet is as old as the edition.
  const begun = [...stories.values()].map(({ published }) => timeOf(published));
  const home = absolute(edition, pathOf.home());
  const feed = new Feed({
    title: name === 'stories' ? edition.title : `${edition.title}: ${name}`,
    description: descriptions[name] ?? edition.description,
    id: absolute(edition, pathOf.feed(name, format)),
    link: name === 'stories' ? home : absolute(edition, pathOf[name]()),
    feedLinks: Object.fromEntries(formats.map((one) => [one, absolute(edition, pathOf.feed(name, one))])),
    language: edition.language,
    copyright: edition.licence.title,
    updated: items[0]?.date ?? begun.sort((a, b) => b.getTime() - a.getTime())[0] ?? new Date(0),
    generator: 'Plumbline',
    author: { name: edition.publisher, link: home },
  });
  for (const item of items) feed.addItem(format === 'rss' ? forRss(item) : forAtom(item));
  return format === 'rss' ? feed.rss2() : feed.atom1();
}

const descriptions: Partial<Record<FeedName, string>> = {
  charts: 'New charts, and every new version of one.',
  corrections: 'What was wrong, and what it says now.',
};

/** Both formats read summaries as HTML; Atom reads titles so, too. */
const forAtom = (item: Item): Item => ({
  ...item,
  title: escapeText(item.title),
  description: escapeText(item.description ?? ''),
});

/** An author of RSS is a mail address; names go by Dublin Core. */
const forRss = ({ author, ...item }: Item): Item => ({
  ...item,
  description: escapeText(item.description ?? ''),
  extensions: author ? [{ name: 'dc:creator', objects: { _text: listOf(author.map(({ name }) => name!)) } }] : [],
});

const timeOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

const itemsOf: Record<FeedName, (graph: Graph) => Item[]> = {
  stories: ({ edition, stories }) =>
    [...stories.values()].map((story) => ({
      title: story.title,
      id: absolute(edition, pathOf.story(story.id)),
      link: absolute(edition, pathOf.story(story.id)),
      description: story.standfirst,
      content: picture(absolute(edition, pathOf.card(pathOf.story(story.id))), story.title, story.standfirst),
      date: timeOf(story.updated ?? story.published),
      published: timeOf(story.published),
      author: story.authors.map((name) => ({ name })),
    })),
  charts: (graph) => [...versionItems(graph), ...newItems(graph)],
  corrections: (graph) =>
    correctionsOf(graph).map((correction) => {
      const link = absolute(graph.edition, pathOfCorrected(correction));
      return {
        title: `Correction: ${correction.title}`,
        // The text may be all that tells two corrections of one day apart.
        id: `${link}#corrected-${correction.date}-${sha256Of(correction.text).slice(0, 8)}`,
        link,
        description: correction.text,
        content: `<p>${escapeText(correction.text)}</p>`,
        date: timeOf(correction.date),
        published: timeOf(correction.date),
      };
    }),
};

/** Frozen versions: an entry stays what it was, whatever becomes of the chart. */
const versionItems = (graph: Graph): Item[] =>
  [...histories(graph).values()].flat().map((version) => {
    const { title, subtitle, alt } = readSnapshot(graph, version);
    const link = absolute(graph.edition, version.path);
    const { chart, view, reason } = version;
    // The picture of a chart is that of its newest version.
    const isLive = !version.after && stateAt(graph, pathOf.chart(chart, view)) !== undefined;
    return {
      title: version.before ? `New version: ${title}` : title,
      id: link,
      link,
      description: reason ?? subtitle,
      content: isLive
        ? picture(absolute(graph.edition, pathOf.chartFile(chart, 'png', view)), alt, reason ?? subtitle)
        : `<p>${escapeText(reason ?? subtitle)}</p><p>${escapeText(alt)}</p>`,
      date: timeOf(version.date),
      published: timeOf(version.date),
    };
  });

/** Charts that were never released. */
const newItems = (graph: Graph): Item[] =>
  chartStates(graph).flatMap(({ props: { chart, view } }) => {
    if (versionsOf(graph, { chart: chart.id, view }).length) return [];
    const { title, subtitle, alt } = captionOf(chart, view);
    const link = absolute(graph.edition, pathOf.chart(chart.id, view));
    const date = timeOf(publishedOn(graph, chart));
    const png = absolute(graph.edition, pathOf.chartFile(chart.id, 'png', view));
    return [
      { title, id: link, link, description: subtitle, content: picture(png, alt, subtitle), date, published: date },
    ];
  });

const picture = (src: string, alt: string, words: string): string =>
  `<p><img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"></p><p>${escapeText(words)}</p>`;

/** Where a corrected thing is found. */
const pathOfCorrected = ({ kind, id }: PlacedCorrection): string =>
  ({ story: pathOf.story(id), chart: pathOf.chart(id), dataset: pathOf.dataset(id) })[kind];
