/** A source's bibliographic record as a list of named values, in the order people expect. */
import type { PersonName, Source } from '../../core/data/sources.ts';
import { fullName } from '../attribution.ts';
import { formatDate, formatList } from '../format.ts';

interface Entry {
  name: string;
  value: string;
  href?: string;
}

const rowLabels = (names: PersonName[] | undefined): string | undefined => names && formatList(names.map(fullName));
const dateOf = (date: string | undefined): string | undefined => date && formatDate(date);

const redistribution: Record<Source['redistribution'], string> = {
  facts: 'Figures only; the text is not reproduced',
  licensed: 'Under its licence',
  none: 'None',
};

export function bibliographicRecord(source: Source): Entry[] {
  const entries: [string, string | undefined, string?][] = [
    ['Title', source.title],
    ['Original title', source['original-title']],
    ['Author', rowLabels(source.author)],
    ['Editor', rowLabels(source.editor)],
    ['Translator', rowLabels(source.translator)],
    ['Published in', source['container-title']],
    ['Series', source['collection-title']],
    ['Chapter', source['chapter-number']],
    ['Volume', source.volume],
    ['Issue', source.issue],
    ['Pages', source.page],
    ['Publisher', [source.publisher, source['publisher-place']].filter(Boolean).join(', ')],
    ['First published', dateOf(source['original-date'])],
    ['Published', dateOf(source.issued)],
    ['Accessed', dateOf(source.accessed)],
    ['DOI', source.DOI, source.DOI && `https://doi.org/${source.DOI}`],
    ['ISBN', source.ISBN],
    ['Address', source.URL, source.URL],
    ['Type', source.type.replaceAll('-', ', ')],
    ['Rights', source.rights],
    [
      'May be redistributed',
      source.license
        ? `${redistribution[source.redistribution]}: ${source.license}`
        : redistribution[source.redistribution],
    ],
  ];
  return entries.flatMap(([name, value, href]) => (value ? [{ name, value, href }] : []));
}
