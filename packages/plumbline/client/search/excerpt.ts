/** Makes the excerpt of a result: the words that match, with the words around them. */

/** A run of text that matches, or does not. */
export interface Piece {
  text: string;
  match: boolean;
}

interface Token {
  /** Punctuation before, the word itself, punctuation after: only the word is highlighted. */
  parts: [string, string, string];
  /** Space before the next word. */
  gap: string;
}

/** Words in an excerpt. */
const length = 34;

/** Words before the first match. */
const before = 5;

/** Removes the spaces that separate words for the index (src/search/segment-words.ts). */
export const joined = (text: string): string => text.replaceAll('\u200a', '');

/** Whether two words are joined: Chinese characters, the years of a span, a currency sign and its amount, a word and its comma. */
const isWhole = (word: string, next: string): boolean =>
  /^[,.;:!?)]/.test(next) ||
  (/\p{Script=Han}$/u.test(word) && /^\p{Script=Han}/u.test(next)) ||
  (/(?:\d–|\p{Sc})$/u.test(word) && /^\d/.test(next));

/**
 * @param locations which words match, counted from 0
 * @param title of the record; its content begins with the title, which the excerpt omits
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
    // Adjacent matches are highlighted as one.
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

/** Index of the first word after the title and its separator. */
function bodyOf(tokens: Token[], title: string): number {
  const count = title.split(/\s+/).length;
  const isPoint = (token: Token | undefined) => token?.parts.join('') === '·';
  return isPoint(tokens[count]) ? count + 1 : count;
}

/** Index of the first word of the excerpt with the most matching words. */
function startOf(matching: number[], first: number, end: number): number {
  const within = (start: number) => matching.filter((one) => one >= start && one < start + length).length;
  const starts = matching.map((location) => Math.max(first, location - before));
  const best = starts.reduce((a, b) => (within(b) > within(a) ? b : a), starts[0] ?? first);
  // An excerpt near the end begins earlier; one near the beginning starts with the first word.
  const latest = Math.max(first, end - length);
  return best - first <= before ? first : Math.min(best, latest);
}

function add(pieces: Piece[], text: string, match: boolean): void {
  const last = pieces.at(-1);
  if (last?.match === match) last.text += text;
  else if (text) pieces.push({ text, match });
}
