/** Compares values with printed numbers and quotes. */
import type { CellValue } from '../data/field-types.ts';
import { fitsUnit, toBase } from './quantities/field-units.ts';
import { contains } from './quantities/intervals.ts';
import { parseRange, type NumberRange } from './quantities/parse-number.ts';

/** Whether a value rounds to a printed number, and has its unit if one is printed. */
export const agrees = (value: number, unit: string, reading: NumberRange): boolean =>
  fitsUnit(unit, reading) && contains(reading, toBase(value, unit));

/** Whether a quote contains the value of a cell: the number, or the words regardless of case, accents and punctuation. */
export function supports(printed: string, cell: CellValue, unit: string): boolean {
  // A cell has the number that is printed, not another that its "about" or "more than" would allow. Tables print units in
  // headings, so a number without a unit may be thousands, billions or percent.
  if (typeof cell === 'number')
    return parseRange(printed).some(
      (range) => agrees(cell, unit, range) || (range.kind === 'plain' && contains(range, cell)),
    );
  const [words, text] = [plain(printed), plain(String(cell))];
  // A cell of one or two letters ("A1", "in") must match a whole word.
  if (/^[a-z0-9]{0,2}$/.test(text)) return text !== '' && wordsOf(printed).includes(text);
  return words !== '' && (words.includes(text) || (words.length > 2 && text.includes(words)));
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

const plain = (text: string): string => wordsOf(text).join('');
