/** Meta tags for Google Scholar and reference managers, of stories and primary sources. */
import type { Project } from '../../core/project/project.ts';
import type { PersonName } from '../../core/data/sources.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import type { Meta } from './open-graph.ts';
import { pathTo, type PageSubject } from '../page-subject.ts';

/** "Gauge, Ada"; "Jia, Jun"; an organisation by its name. */
const personName = (name: PersonName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');

/** "2023/02". */
const dateOf = (edtf: string | undefined): string | undefined => edtf?.replaceAll('-', '/');

export function scholarMeta({ config }: Project, subject: PageSubject): Meta[] {
  const tags: [string, string | undefined][] = [];
  if ('story' in subject) {
    const { story } = subject;
    tags.push(
      ['title', story.title],
      ...story.authors.map((author): [string, string] => ['author', author]),
      ['publication_date', dateOf(story.published)],
      ['journal_title', config.title],
      ['publisher', config.publisher],
      ['language', config.language],
      ['fulltext_html_url', absoluteUrl(config, pathOf.story(story.id))],
    );
  }
  if ('source' in subject && subject.source.role === 'primary') {
    const { source } = subject;
    const container = source['container-title'];
    tags.push(
      ['title', source.title],
      ...(source.author ?? []).map((author): [string, string] => ['author', personName(author)]),
      ['publication_date', dateOf(source.issued)],
      [source.type === 'chapter' ? 'inbook_title' : 'journal_title', container],
      ['volume', source.volume],
      ['issue', source.issue],
      ['publisher', source.publisher],
      ['doi', source.DOI],
      ['isbn', source.ISBN],
      ['language', source.language],
      ['abstract_html_url', absoluteUrl(config, pathTo(subject))],
      ['fulltext_html_url', source.URL],
    );
  }
  return tags.flatMap(([name, content]) => (content ? { name: `citation_${name}`, content } : []));
}
