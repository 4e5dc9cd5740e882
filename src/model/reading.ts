/** Whether a cell's value can be read from the few characters printed in a source. */
import type { Cell } from './cells.ts';
import type { Field } from './package.ts';
import type { Row } from './table.ts';
import { readNumeral, type Reading } from './numeral.ts';

/** Scale words in a unit: a value of 3.7 in "RMB trillion" is 3.7 × 10¹². "Per million" divides, and is no scale. */
const scales: [RegExp, number][] = [
  [/(?<!per )\btrillion/i, 1e12],
  [/(?<!per )\bbillion/i, 1e9],
  [/(?<!per )\bmillion/i, 1e6],
  [/(?<!per )\bthousand/i, 1e3],
  [/^percent\b|^per cent\b|^%/i, 0.01],
];

/** The unit of one cell: the field's own, or in a long table the one its row names. */
export const unitOf = (field: Pick<Field, 'unit' | 'unitIn'>, row: Row): string =>
  String((field.unitIn && row[field.unitIn]) ?? field.unit);

/** A value in the unit's base: dollars for "US$ billion", a share for "percent". */
export const toBase = (value: number, unit: string): number =>
  value * (scales.find(([word]) => word.test(unit))?.[1] ?? 1);

const currencies: [Reading['kind'], RegExp][] = [
  ['US$', /US\$|dollar|USD/i],
  ['RMB', /RMB|yuan|CNY/i],
  ['€', /€|euro|EUR/i],
  ['percent', /percent|per cent|%|share/i],
];

/** Whether a value in a unit may be printed as this number: it rounds to it, and a unit that is printed is the value's own. */
export function agrees(value: number, unit: string, reading: Reading): boolean {
  const base = toBase(value, unit);
  const slack = 1e-9 * Math.max(Math.abs(base), Math.abs(reading.high));
  const kind = currencies.find(([name]) => name === reading.kind);
  return base >= reading.low - slack && base <= reading.high + slack && (!kind || kind[1].test(unit));
}

/** Whether printed text says what a cell says: the number, or the words without regard to case, accents and punctuation. */
export function supports(printed: string, cell: Cell, unit: string): boolean {
  if (typeof cell === 'number') {
    const reading = readNumeral(printed);
    // A table says its unit in the heading, so a bare number may stand for thousands, billions or percent.
    return (
      reading !== undefined &&
      (agrees(cell, unit, reading) || (reading.kind === 'plain' && cell >= reading.low && cell <= reading.high))
    );
  }
  const [words, text] = [plain(printed), plain(String(cell))];
  return words !== '' && text !== '' && (words.includes(text) || (words.length > 2 && text.includes(words)));
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
