/**
 * CSL-JSON → RIS (https://en.wikipedia.org/wiki/RIS_(file_format)). The plugin of Citation.js breaks lines after
 * seventy characters, in URLs too, and drops the authors of newspaper articles.
 */
import type { PersonName } from '../../core/data/sources.ts';
import type { CslItem } from './csl-json.ts';

/** By CSL type; types that RIS does not have are GEN. */
const types: Record<string, string> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  figure: 'FIGURE',
  'paper-conference': 'CPAPER',
  periodical: 'SER',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** "Gauge, Ada"; an organisation by its name. */
const personName = (name: PersonName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');

export function toRis(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const [first, last] = item.page?.split(/[-–]/) ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const tags: [string, string | undefined][] = [
    ['TY', types[item.type] ?? 'GEN'],
    ...(item.author ?? []).map((name): [string, string] => ['AU', personName(name)]),
    ...(item.editor ?? []).map((name): [string, string] => ['ED', personName(name)]),
    ...(item.translator ?? []).map((name): [string, string] => ['A4', personName(name)]),
    ['TI', item.title],
    ['OP', item['original-title']],
    ['T2', item['container-title']],
    ['T3', item['collection-title']],
    ['SE', item['chapter-number']],
    ['PY', year === undefined ? undefined : String(year)],
    // Year, month, day and other information, always with three slashes.
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['ET', item.version],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['SN', item.ISBN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
    ['ID', item.id],
  ];
  const lines = tags.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
