/** Resolves and checks bound numbers: `<Num of="bridges.in-alder">6</Num>`. */
import type { NumberRange } from './quantities/parse-number.ts';
import type { Problem } from '../input/problems.ts';
import { takeHedge } from './quantities/hedges.ts';
import { fitsUnit, printedUnit } from './quantities/field-units.ts';
import { findOrigin, type Add, type Content, type Origin } from './origins.ts';
import { follows, followsWithoutUnit } from './claims.ts';
import { claimIn, type Around } from './claim-in-text.ts';
import type { Stated } from '../data/precision.ts';
import { sha256Of } from '../input/hash.ts';
import { inQuotes } from '../input/validate.ts';
import { addLazyField } from '../recording/lazy-fields.ts';
import { keyOfRecordedField } from '../recording/record-parts.ts';

export type { Origin } from './origins.ts';

/** A printed number and its origins: one, or two for the ends of a range. */
export interface Binding {
  text: string;
  origins: Origin[];
}

/** Bound numbers by `bindingKey`. */
export type Bindings = Map<string, Binding>;

/** @param text the number as printed. @param of what it is bound to, as authored. */
export const bindingKey = (text: string, of: string): string => `${of} ${text}`;

const nothing: Around = { before: '', after: '' };

type At = Pick<Problem, 'file' | 'place'>;

/** The names of one or two origins. Keys in brackets may contain commas. */
const namesIn = (of: string): string[] => of.split(/,(?![^[]*\])/).map((one) => one.trim());

/**
 * Resolves the origins of a bound number and compares it with them. Undefined after reporting an origin that does not exist.
 * @param places words before and after the number, for each place in which it is printed
 */
export function bindNumber(
  text: string,
  of: string,
  content: Content,
  at: At,
  problems: Problem[],
  places: readonly Around[] = [],
): Binding | undefined {
  const add = adder(at, problems);
  const origins = namesIn(of).map((one) => findOrigin(one, content, { add, problems }));
  if (!origins.every((origin) => origin !== undefined)) return undefined;
  const checked = asEnds(origins);
  const claims = (places.length ? places : [nothing]).map((around) => claimIn(text, around, checked[0]!));
  if (!claims.every((claim) => claim !== undefined)) {
    add(
      `expected a number, got "${text}".`,
      'Bind the number alone, in digits or in words: "346", "about a fifth", "US$478 billion"; leave nouns outside.',
    );
    return undefined;
  }
  for (const { printed, range } of new Map(claims.map((claim) => [claim.printed, claim])).values())
    checked.forEach((origin, i) => {
      // With two origins, each end of a range is compared with its own; a single origin may be anywhere in the range.
      const own = checked.length === 2 ? (range.ends?.[i] ?? range) : range;
      checkValue(origin, printed, own, add);
    });
  return { text, origins };
}

/** A number that is known to agree with its origins, which are looked up when they are used. */
export function boundNumber(text: string, of: string, content: Content): Binding | undefined {
  const resolve = () => bindNumber(text, of, content, { file: '' }, []);
  const names = namesIn(of);
  const keys = names.map((name) => keyOfOrigin(name, content));
  if (!keys.every((key) => key !== undefined)) return resolve();
  const binding: Binding = { text, origins: [] };
  addLazyField(binding, 'origins', [of, ...keys].join(' '), () => resolve()!.origins);
  return binding;
}

/** What the origin in the rows of a dataset is made from; undefined if they are not made from a file. */
function keyOfOrigin(of: string, { datasets }: Content): string | undefined {
  const dataset = of.includes('[') ? datasets.get(of.slice(0, of.indexOf('['))) : undefined;
  const rows = dataset && keyOfRecordedField(dataset, 'rows');
  return rows && sha256Of(JSON.stringify([rows, dataset.schema]));
}

const adder =
  (at: At, problems: Problem[]): Add =>
  (message, hint) =>
    void problems.push({ ...at, message, hint });

/** Reports a printed number that does not follow from a value. */
function checkValue(origin: Origin, printed: string, claim: NumberRange, add: Add): void {
  const { of, value, unit } = origin;
  if (value === null)
    return add(
      `expected a value to print as "${printed}", got a blank at ${of}.`,
      'Fill the cell, or print no number.',
    );
  if (typeof value !== 'number')
    return add(`expected a field of numbers, got ${inQuotes(value)} at ${of}.`, 'Bind a numeric field.');
  const stated = statedBy(origin, value);
  if (follows(claim, stated, unit)) return;
  const source = `${of} (${describe(stated)} ${unit})`;
  if (!fitsUnit(unit, claim))
    return add(
      `expected a number in the unit of ${source}, got "${printed}".`,
      'Print the unit of the value, or bind a value in the printed unit.',
    );
  if (claim.kind === 'plain' && followsWithoutUnit(claim, stated))
    return add(
      `expected a number with the unit of ${source}, got "${printed}".`,
      `Add the unit to the number: "${printed} ${printedUnit(unit)}".`,
    );
  if (stated.precision === 'exactly' && claim.precision === 'exactly')
    return add(
      `expected a number that ${source} rounds to, got "${printed}".`,
      'Correct the number and check the sentence, or correct the data.',
    );
  return add(
    `expected what follows from ${source}, got "${printed}".`,
    stated.precision === 'exactly'
      ? 'Correct the words or the number, or correct the data.'
      : `Write "${advised(stated, printed, claim)}" or a weaker claim, or correct the data.`,
  );
}

/** The printed number with the words that it lacks, or else the value. */
const advised = (stated: Stated, printed: string, { precision }: NumberRange): string =>
  precision === 'exactly' && stated.to === undefined && takeHedge(printed.toLowerCase())[0] === undefined
    ? `${stated.precision} ${printed}`
    : describe(stated);

const statedBy = ({ precision, range }: Origin, value: number): Stated =>
  range ? { value: range.from, precision, to: range.to } : { value, precision };

/** "33", "more than 500", "20 to 30". */
function describe({ value, precision, to }: Stated): string {
  const text = String(Number(value.toPrecision(12)));
  if (to !== undefined) return `${text} to ${to}`;
  return precision === 'exactly' ? text : `${precision} ${text}`;
}

/** Each end of a range that is bound to both ends of a range in the data is exact. */
const asEnds = (origins: Origin[]): Origin[] =>
  origins.length === 2 && origins[0]!.row === origins[1]!.row && origins.every(({ range }) => range)
    ? origins.map((origin) => ({ ...origin, precision: 'exactly', range: undefined }))
    : origins;
