/** Link previews: Open Graph (https://ogp.me), and the tags of X. */
import { cardSize } from '../../render/images/social-card.ts';
import { captionFor } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { pathTo, type PageSubject } from '../page-subject.ts';
import { leadChart } from '../stories/lead-chart.ts';
import { cardOfStory } from './social-cards.ts';

/** Open Graph uses `property`, all others `name`. */
export type Meta = { property: string; content: string } | { name: string; content: string };

export function socialMeta(project: Project, subject?: PageSubject): Meta[] {
  const { config } = project;
  const alt = altOf(project, subject);
  const story = subject && 'story' in subject ? subject.story : undefined;
  const { language } = config;
  const metas: [string, string | undefined][] = [
    ['og:type', story ? 'article' : 'website'],
    ['og:locale', language.includes('-') ? language.replace('-', '_') : undefined],
    ['og:image', absoluteUrl(config, cardOf(project, subject))],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(cardSize.width)],
    ['og:image:height', String(cardSize.height)],
    ['og:image:alt', alt],
    ['article:published_time', story?.published],
    ['article:modified_time', story?.updated],
  ];
  return [
    ...metas.flatMap(([property, content]) => (content ? { property, content } : [])),
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image:alt', content: alt },
  ];
}

function cardOf(project: Project, subject?: PageSubject): string {
  if (subject && 'story' in subject) return cardOfStory(project, subject.story);
  return pathOf.card(subject && 'chart' in subject ? pathTo(subject) : undefined);
}

/** X truncates longer alternative texts. */
const maxLength = 420;

/** Describes a social card: its headline and, for a chart, as many whole sentences of the alternative text as fit. */
function altOf(project: Project, subject?: PageSubject): string {
  const { config } = project;
  const story = subject && 'story' in subject ? subject.story : undefined;
  const shown = story ? leadChart(project, story) : subject && 'chart' in subject ? subject : undefined;
  if (!shown) return `${config.title}: ${story?.title ?? config.tagline}.`;
  const { title, alt } = captionFor(shown.chart, shown.view);
  const sentences = alt.split(/(?<=[.!?]) /);
  let text = `${config.title}: ${title}.`;
  while (sentences.length && text.length + 1 + sentences[0]!.length <= maxLength) text += ` ${sentences.shift()}`;
  return text;
}
