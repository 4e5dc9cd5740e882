/** Searches the row index (src/search/rows/index-format.ts). */
import {
  fields,
  ranks,
  recordsPerFile,
  type RecordFile,
  type WordFile,
  type WordFiles,
} from '../../src/search/rows/index-format.ts';
import { matchesTerm, rowWords, shorterForms, type NumberFormat } from '../../src/search/rows/row-words.ts';
import { segmentWords } from '../../src/search/segment-words.ts';
import type { Hit, Record } from './hit.ts';
import { kindOf, placeOf, rowNumbers } from './row-numbers.ts';

/** By field: a title matters more than a text. */
const weights = { title: 5, value: 12, text: 1 };

/** For words that only begin with a word of the query, and for shorter forms. */
const partial = 0.4;

const loaded = new Map<string, Promise<unknown>>();

/** Fetches a file once. A failed request is tried again by the next query. */
function load<File>(url: string): Promise<File> {
  let file = loaded.get(url);
  if (!file) {
    file = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response.json();
    });
    file.catch(() => loaded.delete(url));
    loaded.set(url, file);
  }
  return file as Promise<File>;
}

/** Rows that have all words of a query, best first. @param folder address of the index @param query as typed */
export async function findRows(folder: string, terms: string, query: string): Promise<Hit[]> {
  const index = await load<WordFiles>(`${folder}words.json`);
  const words = rowWords(terms, index);
  if (!index.segments.length || !words.length) return [];
  const [titles, ...scores] = await Promise.all([
    scoresOf(folder, index, `=${rowWords(query, index).join(' ')}`),
    ...words.map((word) => scoresOf(folder, index, word)),
  ]);
  const isAmount = words.map((word) => /^\d/.test(word));
  const rows = [...scores[0]!.keys()].filter((row) => scores.every((score) => score.has(row)));
  const hits = rows.map((row) => {
    const isTitle = titles.has(row);
    const isValue = isAmount.some((amount, i) => amount && scores[i]!.get(row) === weights.value);
    const sum = scores.reduce((all, score) => all + score.get(row)!, 0) / scores.length;
    return {
      row,
      kind: kindOf(row),
      score: sum + (isTitle ? weights.title : 0),
      isExact: isTitle || isValue,
      data: () => recordOf(folder, index, row, words),
    };
  });
  return hits.sort((a, b) => b.score - a.score || a.row - b.row);
}

/** The files of words in alphabetical order. */
const wordFiles = (folder: string, { segments }: WordFiles): { first: string; url: string }[] =>
  segments.flatMap(([digest, ...starts]) =>
    starts.map((first, i) => ({ first, url: `${folder}words-${digest}-${i}.json` })),
  );

/** The best score of each row that has the word, a word that begins with it, or a shorter form. */
async function scoresOf(folder: string, index: WordFiles, word: string): Promise<Map<number, number>> {
  const forms = word.startsWith('=') ? [word] : [word, ...shorterForms(word)];
  const all = wordFiles(folder, index);
  const urls = new Set(forms.map((form) => (all.findLast(({ first }) => first <= form) ?? all[0]!).url));
  const files = await Promise.all([...urls].map((url) => load<WordFile>(url)));
  const scores = new Map<number, number>();
  for (const file of files)
    for (const [found, lists] of Object.entries(file)) {
      if (word.startsWith('=') ? found !== word : !matchesTerm(found, word)) continue;
      const isWhole = found === word || /^\d/.test(word);
      for (const [kind, ...differences] of lists) {
        const score = weights[fields[Math.floor(kind / ranks)]!] * (isWhole ? 1 : partial);
        for (const row of rowNumbers(kind % ranks, differences)) scores.set(row, Math.max(score, scores.get(row) ?? 0));
      }
    }
  return scores;
}

async function recordOf(folder: string, index: WordFiles, of: number, words: string[]): Promise<Record> {
  const { bucket, row } = placeOf(of);
  const file = await load<RecordFile>(`${folder}records-${bucket}-${Math.floor(row / recordsPerFile)}.json`);
  const [path, title, text, value, unit, status, dataset] = file.records[row % recordsPerFile]!;
  const content = segmentWords(`${title} · ${text}`);
  return {
    raw_url: path,
    content,
    locations: locationsOf(content, words, index),
    meta: { title, ...(value && { value, unit }) },
    filters: {
      kind: [kindOf(of)],
      status: [file.statuses[status]!],
      dataset: [file.datasets[dataset]!],
    },
  };
}

/** Which words of a content match, counted from 0. */
const locationsOf = (content: string, words: string[], format: NumberFormat): number[] =>
  content
    .split(/\s+/)
    .flatMap((part, i) =>
      rowWords(part, format).some((found) => words.some((word) => matchesTerm(found, word))) ? i : [],
    );
