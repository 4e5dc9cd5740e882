/** Formats names of works and their authors. */
import type { Language } from '../core/language/language.ts';
import type { SourceCitation } from '../core/project/lineage.ts';
import { shortTitle, type PersonName, type Source } from '../core/data/sources.ts';
import { truncateList } from './format.ts';

const family = (name: PersonName): string => ('literal' in name ? name.literal : name.family);

/** A full name in its usual order: "Ada Gauge", "Jia Jun". */
export function fullName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const parts = name['static-ordering'] ? [name.family, name.given] : [name.given, name.family];
  return parts.filter(Boolean).join(' ');
}

/** Family names: "Jia, Wen and Shi", "Gauge", "CSET". Without an author the publisher, the container or the title. */
export function authorsOf(
  { formatList }: Language,
  source: Source,
  name: (name: PersonName) => string = family,
): string {
  const names = source.author?.map(name) ?? [];
  if (!names.length) return source.publisher ?? source['container-title'] ?? source.title;
  return formatList(names);
}

/** Authors with their given names. */
export const byline = (language: Language, source: Source): string => authorsOf(language, source, fullName);

/** Year of publication; for a translation, that of the original. */
export const yearOf = (source: Source): string | undefined => (source['original-date'] ?? source.issued)?.slice(0, 4);

/** "Gauge 2001". */
export function shortCitation(language: Language, source: Source): string {
  const [first, ...others] = source.author ?? [];
  const isMany = first !== undefined && others.length > 2;
  const authors = isMany ? language.words.attribution.andOthers(family(first)) : authorsOf(language, source);
  return [authors, yearOf(source)].filter(Boolean).join(' ');
}

/**
 * Up to three works with their titles; more as short citations, truncated: "Gauge 2001, Ma 2019, CSET 2020 and 8 others".
 */
export function worksSentence(language: Language, works: Source[]): string {
  const { attribution, format } = language.words;
  const short = (source: Source) => shortCitation(language, source);
  if (works.length <= 3)
    return works.map((source) => `${short(source)}, ${format.quote(shortTitle(source))}`).join('; ');
  const { named, others } = truncateList(works);
  return language.formatList([...named.map(short), ...(others.length ? [attribution.others(others.length)] : [])]);
}

/** Groups citations by work, with all locators of each: "Gauge 2001 (Table 9.5; note 2)". */
export function groupCitations(citations: SourceCitation[]): { source: Source; places: string[] }[] {
  const groups = Map.groupBy(citations, ({ source }) => source);
  return [...groups].map(([source, all]) => ({ source, places: all.flatMap(({ locator }) => locator ?? []) }));
}

/** An SPDX id as it is usually written: "CC BY 4.0". */
export const licenceName = (id: string): string => id.replace(/^CC-(.+)-([\d.]+)$/, 'CC $1 $2');
