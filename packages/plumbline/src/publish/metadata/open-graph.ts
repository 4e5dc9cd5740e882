/** Link previews: Open Graph (https://ogp.me), and the tags of X. */
import { cardSize } from '../../render/images/social-card.ts';
import { captionFor } from '../../core/content/charts.ts';
import type { EditionConfig } from '../../core/project/config.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { pathTo, type PageSubject } from '../page-subject.ts';

/** Open Graph uses `property`, all others `name`. */
export type Meta = { property: string; content: string } | { name: string; content: string };

export function socialMeta(config: EditionConfig, subject?: PageSubject): Meta[] {
  const own = subject && ('story' in subject || 'chart' in subject);
  const card = pathOf.card(own ? pathTo(subject) : undefined);
  const alt = altOf(config, subject);
  const story = subject && 'story' in subject ? subject.story : undefined;
  const { language } = config;
  const metas: [string, string | undefined][] = [
    ['og:type', story ? 'article' : 'website'],
    ['og:locale', language.includes('-') ? language.replace('-', '_') : undefined],
    ['og:image', absoluteUrl(config, card)],
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

/** X truncates longer alternative texts. */
const maxLength = 420;

/** Describes a social card: its headline and, for a chart, as many whole sentences of the alternative text as fit. */
function altOf(config: EditionConfig, subject?: PageSubject): string {
  if (subject && 'story' in subject) return `${config.title}: ${subject.story.title}.`;
  if (!subject || !('chart' in subject)) return `${config.title}: ${config.tagline}.`;
  const { title, alt } = captionFor(subject.chart, subject.view);
  const sentences = alt.split(/(?<=[.!?]) /);
  let text = `${config.title}: ${title}.`;
  while (sentences.length && text.length + 1 + sentences[0]!.length <= maxLength) text += ` ${sentences.shift()}`;
  return text;
}
