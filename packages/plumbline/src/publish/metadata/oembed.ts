/** oEmbed 1.0 (https://oembed.com) as a file: the embed of a chart for sites that resolve its URL. */
import { cardSize } from '../../render/images/social-card.ts';
import { captionFor, type Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { sendingFrame } from '../embeds/embed-code.ts';

/** How long others may cache it: a day, in seconds. */
const cacheAge = 86_400;

export function oembedJson(project: Project, chart: Chart, view?: string): string {
  const { config, language } = project;
  const home = absoluteUrl(config, pathOf.home());
  const response = {
    version: '1.0',
    type: 'rich',
    title: captionFor(chart, view).title,
    author_name: language.formatList(config.people.map(({ name }) => name)),
    author_url: home,
    provider_name: config.title,
    provider_url: home,
    cache_age: cacheAge,
    thumbnail_url: absoluteUrl(config, pathOf.card(pathOf.chart(chart.id, view))),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    // `html`, `width` and `height`. The script is in the frame: many sites would remove one beside it.
    ...sendingFrame(project, chart, view),
  };
  return `${JSON.stringify(response, null, 2)}\n`;
}
