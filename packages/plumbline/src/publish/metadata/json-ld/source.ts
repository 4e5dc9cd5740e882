/** A source: the work itself, not our page about it. */
import type { EditionConfig } from '../../../core/project/config.ts';
import type { Source } from '../../../core/data/sources.ts';
import { absoluteUrl, pathOf } from '../../urls.ts';
import { idOf, personOf, type Node } from './shared-nodes.ts';

/** schema.org types by CSL type. */
const types: Partial<Record<Source['type'], string>> = {
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  'paper-conference': 'ScholarlyArticle',
  'post-weblog': 'BlogPosting',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

export function workNode(config: EditionConfig, source: Source): Node {
  const { author, editor, translator, publisher, issued, language, DOI, ISBN, URL: url } = source;
  const container = source['container-title'];
  return {
    '@type': types[source.type] ?? 'CreativeWork',
    ...idOf(config, pathOf.source(source.id), 'work'),
    name: source.title,
    alternateName: source['original-title'],
    author: author?.map(personOf),
    editor: editor?.map(personOf),
    translator: translator?.map(personOf),
    datePublished: issued,
    inLanguage: language,
    publisher: publisher && { '@type': 'Organization', name: publisher },
    isPartOf: container && { '@type': 'CreativeWork', name: container },
    isbn: ISBN,
    url,
    sameAs: DOI && `https://doi.org/${DOI}`,
    subjectOf: absoluteUrl(config, pathOf.source(source.id)),
  };
}
