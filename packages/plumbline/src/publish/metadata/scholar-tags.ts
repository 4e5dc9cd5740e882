/** Tags that Google Scholar and reference managers in browsers read: of stories, and of the works they are about. */
import type { Graph } from '../../core/project/project.ts';
import type { Name } from '../../core/data/sources.ts';
import { absolute, pathOf } from '../urls.ts';
import type { Meta } from './open-graph.ts';
import { pathTo, type Subject } from '../page-subject.ts';

/** "Kostka, Genia"; "Jia, Jun"; a body by its name. */
const nameOf = (name: Name): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');

/** "2023/02": as much as is known. */
const dateOf = (edtf: string | undefined): string | undefined => edtf?.replaceAll('-', '/');

export function scholarMeta({ edition }: Graph, subject: Subject): Meta[] {
  const tags: [string, string | undefined][] = [];
  if ('story' in subject) {
    const { story } = subject;
    tags.push(
      ['title', story.title],
      ...story.authors.map((author): [string, string] => ['author', author]),
      ['publication_date', dateOf(story.published)],
      ['journal_title', edition.title],
      ['publisher', edition.publisher],
      ['language', edition.language],
      ['fulltext_html_url', absolute(edition, pathOf.story(story.id))],
    );
  }
  if ('source' in subject && subject.source.role === 'primary') {
    const { source } = subject;
    const container = source['container-title'];
    tags.push(
      ['title', source.title],
      ...(source.author ?? []).map((author): [string, string] => ['author', nameOf(author)]),
      ['publication_date', dateOf(source.issued)],
      [source.type === 'chapter' ? 'inbook_title' : 'journal_title', container],
      ['volume', source.volume],
      ['issue', source.issue],
      ['publisher', source.publisher],
      ['doi', source.DOI],
      ['isbn', source.ISBN],
      ['language', source.language],
      ['abstract_html_url', absolute(edition, pathTo(subject))],
      ['fulltext_html_url', source.URL],
    );
  }
  return tags.flatMap(([name, content]) => (content ? { name: `citation_${name}`, content } : []));
}
