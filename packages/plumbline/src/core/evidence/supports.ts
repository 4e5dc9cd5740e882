/** Whether a cell's value can be read from the few characters printed in a source. */
import type { CellValue } from '../data/field-types.ts';
import type { Field } from '../data/data-package.ts';
import type { Row } from '../data/table.ts';
import { parseRange, type NumberRange } from './parse-number.ts';

/** Scale words in a unit: a value of 3.7 in "RMB trillion" is 3.7 × 10¹². "Per million" divides, and is no scale. */
const scales: [RegExp, number][] = [
  [/(?<!per )\btrillions?\b/i, 1e12],
  [/(?<!per )\bbillions?\b/i, 1e9],
  [/(?<!per )\bhundred million\b/i, 1e8],
  [/(?<!per )\bmillions?\b/i, 1e6],
  [/(?<!per )\bten thousand\b/i, 1e4],
  [/(?<!per )\bthousands?\b/i, 1e3],
  [/^(?:percent(?:age points?)?|per cent)\b|^%/i, 0.01],
];

/** The unit of one cell: the field's own, or in a long table the one its row names. */
export const unitOf = (field: Pick<Field, 'unit' | 'unitIn'>, row: Row): string =>
  String((field.unitIn && row[field.unitIn]) ?? field.unit);

/** A value in the unit's base: dollars for "US$ billion", a share for "percent". */
export const toBase = (value: number, unit: string): number =>
  value * (scales.find(([word]) => word.test(unit))?.[1] ?? 1);

/** How a unit says what a printed sign says. */
const kinds: Record<Exclude<NumberRange['kind'], 'plain'>, RegExp> = {
  US$: /US\$|\bUSD\b|\bUS dollars?\b|^(?:(?:[mb]|tr)illion )?dollars?\b/i,
  RMB: /\bRMB\b|\byuan\b|\bCNY\b|^元/i,
  '€': /€|\beuros?\b|\bEUR\b/i,
  '£': /£|\bpounds?\b|\bGBP\b/i,
  percent: /\bpercent|\bper cent\b|%|\bshare\b/i,
};

/** Whether a unit is the one that a number itself says: "US$478" needs a unit of US dollars, "478" fits any. */
export const fitsUnit = (unit: string, { kind }: NumberRange): boolean => kind === 'plain' || kinds[kind].test(unit);

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
