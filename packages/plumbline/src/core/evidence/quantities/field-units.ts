/** The units of fields: what a value is worth in them, and whether a number in prose may have that unit. */
import type { Field } from '../../data/data-package.ts';
import type { Row } from '../../data/table.ts';
import type { NumberRange } from './parse-number.ts';
import { asWholeWord, escape, inAnyLanguage, oneOf, scaleWords, unitTable } from './unit-patterns.ts';
import { scales, type NumberKind } from './units.ts';

/** The unit of one cell: the field's own, or in a long table the one that its row names. */
export const unitOf = (field: Pick<Field, 'unit' | 'unitIn'>, row: Row): string =>
  String((field.unitIn && row[field.unitIn]) ?? field.unit);

const scalePatterns: [RegExp, number][] = scales.map(({ factor, words }) => {
  const forms = inAnyLanguage(words).map((word) => asWholeWord(word.replace(/^[a-z]+$/, '$&s')));
  // "Per million" and "per hundred million" divide, and are no scales.
  return [new RegExp(`(?<!\\bper (?:ten |hundred )?)${oneOf(forms)}`, 'i'), factor];
});
const factorPatterns: [RegExp, number][] = unitTable.flatMap(({ factor, signsAfter = [], words }) =>
  factor ? [[new RegExp(`^${oneOf([...signsAfter, ...inAnyLanguage(words)].map(asWholeWord))}`, 'i'), factor]] : [],
);

/** A value in the unit's base: dollars for "US$ billion", a share for "percent". */
export const toBase = (value: number, unit: string): number =>
  value * ([...scalePatterns, ...factorPatterns].find(([pattern]) => pattern.test(unit))?.[1] ?? 1);

const afterScale = `^(?:${oneOf(scales.flatMap(({ words }) => inAnyLanguage(words)))} ?)?`;
const kindPatterns = new Map<NumberKind, RegExp>(
  unitTable.map(({ kind, inFieldUnit, startsFieldUnit = [] }) => [
    kind,
    new RegExp(
      oneOf([...inFieldUnit.map(asWholeWord), ...startsFieldUnit.map((word) => afterScale + asWholeWord(word))]),
      'i',
    ),
  ]),
);

/** Whether a field's unit is the one that a number names: "US$478" needs a unit of US dollars, "478" fits any. */
export const fitsUnit = (unit: string, { kind }: Pick<NumberRange, 'kind'>): boolean =>
  kindPatterns.get(kind)?.test(unit) ?? true;

const printedPattern = new RegExp(
  oneOf([
    ...unitTable.flatMap(({ factor, signsAfter = [], words }) =>
      factor ? [...inAnyLanguage(words), ...signsAfter].map(escape) : [],
    ),
    ...Object.keys(scaleWords),
  ]),
  'i',
);
/** What prose prints after a value in this unit: "billion" for "US$ billion", "percent", "parks". */
export const printedUnit = (unit: string): string => printedPattern.exec(unit)?.[0] ?? unit;

const shortUnits: Readonly<Record<string, string>> = Object.assign({}, ...unitTable.map((unit) => unit.shortUnits));
/** "%" for "percent", as the columns of a chart's JSON name it; undefined for units without a short form. */
export const shortUnit = (unit: string): string | undefined => shortUnits[unit];
