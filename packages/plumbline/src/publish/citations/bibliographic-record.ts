/** The bibliographic record of a source as labelled values. */
import type { Language } from '../../core/language/language.ts';
import type { PersonName, Source } from '../../core/data/sources.ts';
import { fullName } from '../attribution.ts';

interface Entry {
  name: string;
  value: string;
  href?: string;
}

export function bibliographicRecord({ words, formatDate, formatList }: Language, source: Source): Entry[] {
  const { bibliography } = words;
  const people = (names: PersonName[] | undefined) => names && formatList(names.map(fullName));
  const date = (edtf: string | undefined) => edtf && formatDate(edtf);
  const entries: [string, string | undefined, string?][] = [
    [bibliography.title, source.title],
    [bibliography.originalTitle, source['original-title']],
    [bibliography.author, people(source.author)],
    [bibliography.editor, people(source.editor)],
    [bibliography.translator, people(source.translator)],
    [bibliography.container, source['container-title']],
    [bibliography.collection, source['collection-title']],
    [bibliography.chapter, source['chapter-number']],
    [bibliography.volume, source.volume],
    [bibliography.issue, source.issue],
    [bibliography.page, source.page],
    [bibliography.publisher, [source.publisher, source['publisher-place']].filter(Boolean).join(', ')],
    [bibliography.originalDate, date(source['original-date'])],
    [bibliography.issued, date(source.issued)],
    [bibliography.accessed, date(source.accessed)],
    ['DOI', source.DOI, source.DOI && `https://doi.org/${source.DOI}`],
    ['ISBN', source.ISBN],
    [bibliography.url, source.URL, source.URL],
    [bibliography.type, bibliography.types[source.type]],
    [bibliography.rights, source.rights],
    [
      bibliography.redistribution,
      [bibliography.redistributable[source.redistribution], source.license].filter(Boolean).join(': '),
    ],
  ];
  return entries.flatMap(([name, value, href]) => (value ? [{ name, value, href }] : []));
}
