/** Credits and citations of works, charts and datasets, and terms of use. */
import type { Parts } from '../parts.ts';
import { plural } from '../plural.ts';

export const attribution = {
  /** A work by three authors or more: "Gauge and others". */
  andOthers: (first: string) => `${first} and others`,
  sources: (count: number) => plural('en', count, { one: 'Source:', other: 'Sources:' }),
  /** The rest of a long list: "8 others". */
  others: (count: number) => plural('en', count, { one: '1 other', other: `${count} others` }),
  withOthers: <T>(named: T, others: T): Parts<T> => [named, ' and ', others],
  data: <T>(dataset: T, derived: boolean): Parts<T> => ['Data: ', dataset, derived ? ', computed by us.' : '.'],
  chart: <T>(edition: T, licence: T): Parts<T> => ['Chart: ', edition, ', ', licence, '.'],
  /** @param work from which a map has its boundaries */
  baseMap: (work: string) => `Base map: ${work}.`,
};

export const citation = {
  /** Credit under a chart on the page of another newsroom. */
  processing: (producers: string, edition: string) => `${producers} – with processing by ${edition}`,
  withOtherSources: (named: string, count: number) =>
    `${named} and ${count} ${plural('en', count, { one: 'other source', other: 'other sources' })}`,
  chart: (title: string) => `“${title}” [chart]`,
  dataset: (title: string, version: string) => `“${title}”, version ${version} [dataset]`,
  version: (title: string, hash: string, date: string) => `${title} [chart, version ${hash} of ${date}]`,
  originalData: (works: string) => `${works} [original data].`,
  data: (works: string) => `Data: ${works}.`,
  /** Replaces a missing year. */
  noDate: 'n.d.',
};

/** The record of a source. */
export const bibliography = {
  title: 'Title',
  originalTitle: 'Original title',
  author: 'Author',
  editor: 'Editor',
  translator: 'Translator',
  container: 'Published in',
  collection: 'Series',
  chapter: 'Chapter',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  publisher: 'Publisher',
  originalDate: 'First published',
  issued: 'Published',
  accessed: 'Accessed',
  url: 'URL',
  type: 'Type',
  rights: 'Rights',
  redistribution: 'Redistribution',
  /** Terms of redistribution. */
  redistributable: {
    facts: 'Facts and figures only, not the text',
    licensed: 'Under its licence',
    none: 'Not allowed',
  },
  /** By CSL type. */
  types: {
    article: 'article',
    'article-journal': 'journal article',
    'article-magazine': 'magazine article',
    'article-newspaper': 'newspaper article',
    book: 'book',
    chapter: 'chapter',
    dataset: 'dataset',
    document: 'document',
    'paper-conference': 'conference paper',
    periodical: 'periodical',
    'post-weblog': 'blog post',
    report: 'report',
    software: 'software',
    thesis: 'thesis',
    webpage: 'web page',
  },
};

/** What the licence of a story allows, and its conditions. */
export const licenceTerms = {
  commercial: 'You may publish this story on your own pages and in print, commercially too. You do not need to ask.',
  nonCommercial:
    'You may publish this story on your own pages and in print, but not commercially. You do not need to ask.',
  otherLicence: 'You may publish this story under the terms of its licence.',
  readLicence: 'Read the licence and keep to its terms.',
  credit: (names: string) => `Name ${names}, and link to the story.`,
  nameLicence: 'Name the licence, and link to it.',
  noDerivatives: 'Publish the story whole and unchanged.',
  stateChanges: 'If you shorten or change the story, say so.',
  shareAlike: 'Publish adaptations under the same licence.',
};
