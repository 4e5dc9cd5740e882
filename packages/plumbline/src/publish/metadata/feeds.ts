/** Feeds of stories, of charts with their versions, and of corrections, each as RSS and Atom. */
import { Feed, type Item } from 'feed';
import { escapeAttribute, escapeText } from '../../render/svg/svg-serializer.ts';
import type { Language } from '../../core/language/language.ts';
import { captionFor } from '../../core/content/charts.ts';
import { correctionsOf, type PlacedCorrection } from '../../core/project/corrections.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, pathOf, type FeedFormat, type FeedName } from '../urls.ts';
import { cardOfStory } from './social-cards.ts';
import { publishedOn } from '../citations/csl-json.ts';
import { chartStates } from '../chart-states.ts';
import { sha256Of } from '../../core/input/hash.ts';
import { versionsByUrl, readSnapshot, stateAt, versionsOf } from '../versions/versions.ts';

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

/** Every feed, for the links in pages. */
export const feedsOf = ({ config: { title }, language: { words } }: Project): FeedFile[] =>
  feedNames.flatMap((name) =>
    formats.map((format) => ({
      name,
      format,
      mediatype: mediatypes[format],
      title: `${title}: ${words.feeds.names[name]} (${format === 'rss' ? 'RSS' : 'Atom'})`,
      path: pathOf.feed(name, format),
    })),
  );

export function feedXml(project: Project, { name, format }: Pick<FeedFile, 'name' | 'format'>): string {
  const { config, language, stories } = project;
  const { names, descriptions } = language.words.feeds;
  const items = itemsOf[name](project).toSorted((a, b) => b.date.getTime() - a.date.getTime());
  // A feed without entries has the date of the newest story.
  const begun = [...stories.values()].map(({ published }) => timeOf(published));
  const home = absoluteUrl(config, pathOf.home());
  const feed = new Feed({
    title: name === 'stories' ? config.title : `${config.title}: ${names[name]}`,
    description: name === 'stories' ? config.description : descriptions[name],
    id: absoluteUrl(config, pathOf.feed(name, format)),
    link: name === 'stories' ? home : absoluteUrl(config, pathOf[name]()),
    feedLinks: Object.fromEntries(formats.map((one) => [one, absoluteUrl(config, pathOf.feed(name, one))])),
    language: config.language,
    copyright: config.licence.title,
    updated: items[0]?.date ?? begun.sort((a, b) => b.getTime() - a.getTime())[0] ?? new Date(0),
    generator: 'Plumbline',
    author: { name: config.publisher, link: home },
  });
  for (const item of items) feed.addItem(format === 'rss' ? forRss(language, item) : forAtom(item));
  return format === 'rss' ? feed.rss2() : feed.atom1();
}

/** Summaries are HTML in both formats; titles only in Atom. */
const forAtom = (item: Item): Item => ({
  ...item,
  title: escapeText(item.title),
  description: escapeText(item.description ?? ''),
});

/** RSS requires an email address as author; names are in Dublin Core. */
const forRss = ({ formatList }: Language, { author, ...item }: Item): Item => ({
  ...item,
  description: escapeText(item.description ?? ''),
  extensions: author ? [{ name: 'dc:creator', objects: { _text: formatList(author.map(({ name }) => name!)) } }] : [],
});

const timeOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

const itemsOf: Record<FeedName, (project: Project) => Item[]> = {
  stories: (project) =>
    [...project.stories.values()].map((story) => ({
      title: story.title,
      id: absoluteUrl(project.config, pathOf.story(story.id)),
      link: absoluteUrl(project.config, pathOf.story(story.id)),
      description: story.standfirst,
      content: picture(absoluteUrl(project.config, cardOfStory(project, story)), story.title, story.standfirst),
      date: timeOf(story.updated ?? story.published),
      published: timeOf(story.published),
      author: story.authors.map((name) => ({ name })),
    })),
  charts: (project) => [...versionItems(project), ...newItems(project)],
  corrections: (project) =>
    correctionsOf(project).map((correction) => {
      const link = absoluteUrl(project.config, pathOfCorrected(correction));
      return {
        title: project.language.words.feeds.correction(correction.title),
        // Two corrections of one day may differ only in their text.
        id: `${link}#corrected-${correction.date}-${sha256Of(correction.text).slice(0, 8)}`,
        link,
        description: correction.text,
        content: `<p>${escapeText(correction.text)}</p>`,
        date: timeOf(correction.date),
        published: timeOf(correction.date),
      };
    }),
};

/** Frozen versions. Their entries stay when the chart is changed or removed. */
const versionItems = (project: Project): Item[] =>
  [...versionsByUrl(project).values()].flat().map((version) => {
    const { title, subtitle, alt } = readSnapshot(project, version);
    const link = absoluteUrl(project.config, version.path);
    const { chart, view, reason } = version;
    // The image of a chart shows its newest version.
    const isLive = !version.after && stateAt(project, pathOf.chart(chart, view)) !== undefined;
    return {
      title: version.before ? project.language.words.feeds.newVersion(title) : title,
      id: link,
      link,
      description: reason ?? subtitle,
      content: isLive
        ? picture(absoluteUrl(project.config, pathOf.chartFile(chart, 'png', view)), alt, reason ?? subtitle)
        : `<p>${escapeText(reason ?? subtitle)}</p><p>${escapeText(alt)}</p>`,
      date: timeOf(version.date),
      published: timeOf(version.date),
    };
  });

/** Charts without a frozen version. */
const newItems = (project: Project): Item[] =>
  chartStates(project).flatMap(({ props: { chart, view } }) => {
    if (versionsOf(project, { chart: chart.id, view }).length) return [];
    const { title, subtitle, alt } = captionFor(chart, view);
    const link = absoluteUrl(project.config, pathOf.chart(chart.id, view));
    const date = timeOf(publishedOn(project, chart));
    const png = absoluteUrl(project.config, pathOf.chartFile(chart.id, 'png', view));
    return [
      { title, id: link, link, description: subtitle, content: picture(png, alt, subtitle), date, published: date },
    ];
  });

const picture = (src: string, alt: string, text: string): string =>
  `<p><img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"></p><p>${escapeText(text)}</p>`;

/** The page of what was corrected. */
const pathOfCorrected = ({ kind, id }: PlacedCorrection): string =>
  ({ story: pathOf.story(id), chart: pathOf.chart(id), dataset: pathOf.dataset(id) })[kind];
