/** How the site names works and the people behind them. */
import type { Language } from '../core/language/language.ts';
import type { SourceCitation } from '../core/project/lineage.ts';
import { shortTitle, type PersonName, type Source } from '../core/data/sources.ts';
import { truncateList } from './format.ts';

const family = (name: PersonName): string => ('literal' in name ? name.literal : name.family);

/** A name in full, in its own order: "Genia Kostka", "Jia Jun". */
export function fullName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const parts = name['static-ordering'] ? [name.family, name.given] : [name.given, name.family];
  return parts.filter(Boolean).join(' ');
}

/** "Jia, Wen and Shi", "Kostka", "CSET"; the publisher or site where no author is named. */
export function authorsOf(
  { formatList }: Language,
  source: Source,
  name: (name: PersonName) => string = family,
): string {
  const names = source.author?.map(name) ?? [];
  if (!names.length) return source.publisher ?? source['container-title'] ?? source.title;
  return formatList(names);
}

/** Authors with their given names, as a byline prints them. */
export const byline = (language: Language, source: Source): string => authorsOf(language, source, fullName);

/** Year of publication, of the original where the work read is a translation. */
export const yearOf = (source: Source): string | undefined => (source['original-date'] ?? source.issued)?.slice(0, 4);

/** "Kostka 2023": names a work where room is short. */
export function shortCitation(language: Language, source: Source): string {
  const [first, ...others] = source.author ?? [];
  const isMany = first !== undefined && others.length > 2;
  const authors = isMany ? language.words.attribution.andOthers(family(first)) : authorsOf(language, source);
  return [authors, yearOf(source)].filter(Boolean).join(' ');
}

/** A few works with their titles, more by their short names alone, many cut: "Kostka 2023, Ma 2019, CSET 2020 and 8 others". */
export function worksSentence(language: Language, works: Source[]): string {
  const { attribution, format } = language.words;
  const short = (source: Source) => shortCitation(language, source);
  if (works.length <= 3)
    return works.map((source) => `${short(source)}, ${format.quote(shortTitle(source))}`).join('; ');
  const { named, others } = truncateList(works);
  return language.formatList([...named.map(short), ...(others.length ? [attribution.others(others.length)] : [])]);
}

/** Works once each, with all the places cited in them: "Kostka 2023 (Table 9.5; note 2)". */
export function groupCitations(citations: SourceCitation[]): { source: Source; places: string[] }[] {
  const groups = Map.groupBy(citations, ({ source }) => source);
  return [...groups].map(([source, all]) => ({ source, places: all.flatMap(({ locator }) => locator ?? []) }));
}

/** "CC BY 4.0": an SPDX id as people write it. */
export const licenceName = (id: string): string => id.replace(/^CC-(.+)-([\d.]+)$/, 'CC $1 $2');
