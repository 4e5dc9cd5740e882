/** Whether a cell's value can be read from the few characters printed in a source. */
import type { CellValue } from '../data/field-types.ts';
import { fitsUnit, toBase } from './field-units.ts';
import { parseRange, type NumberRange } from './parse-number.ts';

/** Whether a value in a unit may be printed as this number: it rounds to it, and a unit that is printed is the value's own. */
export const agrees = (value: number, unit: string, reading: NumberRange): boolean =>
  fitsUnit(unit, reading) && rounds(toBase(value, unit), reading);

/** Whether a value lies within what a number allows, give or take what floating point loses. */
export function rounds(value: number, { low, high }: NumberRange): boolean {
  const slack = 1e-12 * Math.max(Math.abs(value), Math.abs(high));
  return value >= low - slack && value <= high + slack;
}

/** Whether printed text says what a cell says: the number, or the words without regard to case, accents and punctuation. */
export function supports(printed: string, cell: CellValue, unit: string): boolean {
  // A cell keeps what a source says, not what its "about" or "more than" would allow. A table says its unit in the
  // heading, so a bare number may mean thousands, billions or percent.
  if (typeof cell === 'number')
    return parseRange(printed).some(
      (said) => agrees(cell, unit, said) || (said.kind === 'plain' && rounds(cell, said)),
    );
  const [words, text] = [plain(printed), plain(String(cell))];
  // A cell of a letter or two ("A1", "in") is part of many words.
  if (/^[a-z0-9]{0,2}$/.test(text)) return text !== '' && wordsOf(printed).includes(text);
  return words !== '' && (words.includes(text) || (words.length > 2 && text.includes(words)));
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

const plain = (text: string): string => wordsOf(text).join('');
