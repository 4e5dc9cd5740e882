/** Splits text into the words of the row index. Used when the index is built and when it is searched. */

export interface NumberFormat {
  /** Separator of thousands. */
  group: string;
  /** Decimal sign. */
  decimal: string;
}

/** A number with its separators, a Chinese character, or a run of letters and digits. */
const word = /\p{N}+(?:[.,\u2019\u00a0\u202f]\p{N}+)*(?!\p{L})|\p{Script=Han}|[\p{L}\p{N}\p{M}]+/gu;

/** In lower case without accents; numbers without separators of thousands and with a decimal point: "7,050.5" is `7050.5`. */
export const rowWords = (text: string, { group, decimal }: NumberFormat): string[] =>
  (text.match(word) ?? []).map((found) =>
    /^\p{N}[^\p{L}]*$/u.test(found)
      ? found.replaceAll(group, '').replace(decimal, '.')
      : found.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  );

const isNumber = (text: string): boolean => /^\p{N}/u.test(text);

/** Letters that a form of a word may have at its end: "parks" finds "park". */
const ending = 2;

/** Words that have all letters of a term but its ending. Numbers have none. */
export const shorterForms = (term: string): string[] =>
  isNumber(term)
    ? []
    : Array.from({ length: ending }, (_, i) => term.slice(0, -1 - i)).filter((form) => form.length >= 4);

/**
 * Whether a word of the index matches a word of a query: the same, one that begins with it, or a shorter form. A number only matches
 * itself, or one with decimals: 33 matches 33.3 but not 330.
 */
export const matchesTerm = (found: string, term: string): boolean =>
  found === term || found.startsWith(isNumber(term) ? `${term}.` : term) || shorterForms(term).includes(found);
