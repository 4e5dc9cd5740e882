/** Builds the index of rows and numbers. Pagefind indexes everything else, but its time and memory grow faster than the number of rows. */
import type { Language } from '../../core/language/language.ts';
import { pathOf } from '../../publish/urls.ts';
import type { SearchRecord } from '../record-types.ts';
import {
  fields,
  mostOccurrences,
  recordsPerFile,
  type RecordFile,
  type WordFile,
  type WordFiles,
} from './index-format.ts';
import { rowWords, type NumberFormat } from './row-words.ts';

/** Size of a file of words, in characters. */
const wordFileSize = 24_000;

/** @returns the files of the index by their path without the base */
export function rowIndex(records: SearchRecord[], language: Language): Map<string, string> {
  const sorted = inOrder(records);
  const format = numberFormat(language);
  const files = splitWords(occurrencesOf(sorted, format));
  const overview: WordFiles = {
    first: files.map(({ first }) => first),
    firstEntry: sorted.filter(({ kind }) => kind === 'number').length,
    ...format,
  };
  const contents: [string, unknown][] = [
    ['words.json', overview],
    ...files.map(({ words }, i): [string, WordFile] => [`words-${i}.json`, words]),
    ...recordFiles(sorted).map((file, i): [string, RecordFile] => [`records-${i}.json`, file]),
  ];
  return new Map(contents.map(([name, content]) => [pathOf.rowIndex() + name, JSON.stringify(content)]));
}

/** Numbers before entries; those that a chart shows first, then those that a story prints. */
function inOrder(records: SearchRecord[]): SearchRecord[] {
  const rank = ({ kind, path }: SearchRecord) =>
    (kind === 'number' ? 0 : 3) + (path.startsWith(pathOf.charts()) ? 0 : path.startsWith(pathOf.stories()) ? 1 : 2);
  return records.toSorted((a, b) => rank(a) - rank(b));
}

function numberFormat({ formatNumber }: Language): NumberFormat {
  const separator = (value: number) => formatNumber(value).replace(/\d/g, '');
  return { group: separator(10_000), decimal: separator(0.5) };
}

/** By word, its occurrences in order. A word counts once in a record, where it matters most. */
function occurrencesOf(records: SearchRecord[], format: NumberFormat): Map<string, number[]> {
  const found = new Map<string, number[]>();
  records.forEach(({ title, text, values = [] }, record) => {
    const inTitle = rowWords(title, format);
    const seen = new Set<string>();
    const add = (words: string[], field: (typeof fields)[number]) => {
      for (const word of words) {
        if (seen.has(word)) continue;
        seen.add(word);
        const occurrence = record * fields.length + fields.indexOf(field);
        const known = found.get(word);
        if (known) known.push(occurrence);
        else found.set(word, [occurrence]);
      }
    };
    add([`=${inTitle.join(' ')}`, ...inTitle], 'title');
    add(
      values.flatMap(({ value }) => rowWords(value, format)),
      'value',
    );
    add([...values.flatMap(({ unit }) => rowWords(unit, format)), ...rowWords(text, format)], 'text');
  });
  return found;
}

/** Sorts the words, and splits them into files. */
function splitWords(occurrences: Map<string, number[]>): { first: string; words: WordFile }[] {
  const files: { first: string; words: WordFile }[] = [];
  let size = Infinity;
  for (const word of [...occurrences.keys()].sort()) {
    const entry = entryOf(occurrences.get(word)!);
    const length = JSON.stringify([word, entry]).length;
    if (size + length > wordFileSize) {
      // Without a prototype, so that "constructor" is a word like others.
      files.push({ first: word, words: Object.create(null) as WordFile });
      size = 0;
    }
    files.at(-1)!.words[word] = entry;
    size += length;
  }
  return files;
}

function entryOf(occurrences: number[]): WordFile[string] {
  const field = (occurrence: number) => occurrence % fields.length;
  const kept =
    occurrences.length > mostOccurrences
      ? occurrences
          .toSorted((a, b) => field(a) - field(b))
          .slice(0, mostOccurrences)
          .sort((a, b) => a - b)
      : occurrences;
  return [occurrences.length, ...kept.map((occurrence, i) => occurrence - (kept[i - 1] ?? 0))];
}

function recordFiles(records: SearchRecord[]): RecordFile[] {
  const files = Array.from({ length: Math.ceil(records.length / recordsPerFile) }, (_, i) =>
    records.slice(i * recordsPerFile, (i + 1) * recordsPerFile),
  );
  return files.map((group) => {
    const datasets = [...new Set(group.map(({ dataset }) => dataset!))];
    const statuses = [...new Set(group.map(({ status }) => status!))];
    return {
      datasets,
      statuses,
      records: group.map(({ path, title, text, values = [], status, dataset }) => [
        path,
        title,
        text,
        values.map(({ value }) => value).join('\n'),
        values.map(({ unit }) => unit).join('\n'),
        statuses.indexOf(status!),
        datasets.indexOf(dataset!),
      ]),
    };
  });
}
