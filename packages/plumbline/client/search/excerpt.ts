/** The words of a record that are shown with a result: those that match, with what stands around them. */

/** A run of text that matches, or does not. */
export interface Piece {
  text: string;
  match: boolean;
}

interface Token {
  /** Marks before, the word itself, marks after: only the word is marked. */
  parts: [string, string, string];
  /** What stands between it and the next. */
  gap: string;
}

/** Words shown, and of them how many before the first that matches. */
const length = 34;
const before = 5;

/** Takes out what parts the words of a title for the index (src/search/segment-words.ts). */
export const joined = (text: string): string => text.replaceAll('\u200a', '');

/** The index parts what is one in print: Chinese characters, the years of a span, a sum, a word and the comma after it. */
const isWhole = (word: string, next: string): boolean =>
  /^[,.;:!?)]/.test(next) ||
  (/\p{Script=Han}$/u.test(word) && /^\p{Script=Han}/u.test(next)) ||
  (/(?:\d–|[$€£¥])$/.test(word) && /^\d/.test(next));

/**
 * @param locations which words match, counted from 0.
 * @param title of the record, with which its content begins; it is shown already.
 */
export function excerptOf(content: string, locations: number[], title: string): Piece[] {
  const tokens = tokensOf(content);
  const first = bodyOf(tokens, title);
  const matching = locations.filter((location) => location >= first).sort((a, b) => a - b);
  const start = startOf(matching, first, tokens.length);
  const shown = tokens.slice(start, start + length);
  const pieces: Piece[] = [{ text: start > first ? '… ' : '', match: false }];
  shown.forEach(({ parts: [lead, word, trail], gap }, i) => {
    const match = matching.includes(start + i);
    const isLast = i === shown.length - 1;
    add(pieces, lead, false);
    add(pieces, word, match);
    add(pieces, trail, false);
    // What matches in a row is marked as one.
    add(pieces, isLast ? '' : gap, match && trail === '' && matching.includes(start + i + 1));
  });
  if (start + length < tokens.length) add(pieces, ' …', false);
  return pieces.filter(({ text }) => text);
}

function tokensOf(content: string): Token[] {
  const words = content.split(/\s+/);
  return words.map((word, i) => {
    const [, lead = '', middle = '', trail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/u.exec(word) ?? [];
    return { parts: [lead, middle, trail], gap: isWhole(word, words[i + 1] ?? '') ? '' : ' ' };
  });
}

/** Where the text begins after the title, and the point that parts the two. */
function bodyOf(tokens: Token[], title: string): number {
  const count = title.split(/\s+/).length;
  const isPoint = (token: Token | undefined) => token?.parts.join('') === '·';
  return isPoint(tokens[count]) ? count + 1 : count;
}

/** The stretch with the most words that match. */
function startOf(matching: number[], first: number, end: number): number {
  const within = (start: number) => matching.filter((one) => one >= start && one < start + length).length;
  const starts = matching.map((location) => Math.max(first, location - before));
  const best = starts.reduce((a, b) => (within(b) > within(a) ? b : a), starts[0] ?? first);
  // A stretch that would end early begins earlier; a text that nearly fits is shown from its beginning.
  const latest = Math.max(first, end - length);
  return best - first <= before ? first : Math.min(best, latest);
}

function add(pieces: Piece[], text: string, match: boolean): void {
  const last = pieces.at(-1);
  if (last?.match === match) last.text += text;
  else if (text) pieces.push({ text, match });
}
