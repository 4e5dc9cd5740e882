/** Resolves and checks bound numbers: `<Num of="bridges.in-alder">6</Num>`. */
import { parseNumber, type NumberRange } from './quantities/parse-number.ts';
import type { Problem } from '../input/problems.ts';
import { fitsUnit, printedUnit } from './quantities/field-units.ts';
import { findOrigin, type Add, type Content, type Origin } from './origins.ts';
import { agrees, rounds } from './supports.ts';
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

type At = Pick<Problem, 'file' | 'place'>;

/** The names of one or two origins. Keys in brackets may contain commas. */
const namesIn = (of: string): string[] => of.split(/,(?![^[]*\])/).map((one) => one.trim());

/** Resolves the origins of a bound number and compares it with them. Undefined after reporting an origin that does not exist. */
export function bindNumber(
  text: string,
  of: string,
  content: Content,
  at: At,
  problems: Problem[],
): Binding | undefined {
  const origins = namesIn(of).map((one) => findOrigin(one, content, { add: adder(at, problems), problems }));
  if (!origins.every((origin) => origin !== undefined)) return undefined;
  const reading = parseNumber(text);
  if (!reading) {
    adder(at, problems)(
      `expected a number, got "${text}".`,
      'Bind the number alone, in digits or in words: "346", "about a fifth", "US$478 billion"; leave nouns outside.',
    );
    return undefined;
  }
  origins.forEach((origin, i) => {
    // With two origins, each end of a range is compared with its own; a single origin may be anywhere in the range.
    const own = origins.length === 2 ? (reading.ends?.[i] ?? reading) : reading;
    checkValue(origin, text, own, adder(at, problems));
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

/** Reports a printed number that does not agree with a value. */
function checkValue({ of, value, unit }: Origin, text: string, reading: NumberRange, add: Add): void {
  if (value === null)
    return add(`expected a value to print as "${text}", got a blank at ${of}.`, 'Fill the cell, or print no number.');
  if (typeof value !== 'number')
    return add(`expected a field of numbers, got ${inQuotes(value)} at ${of}.`, 'Bind a numeric field.');
  if (agrees(value, unit, reading)) return;
  const origin = `${of} (${Number(value.toPrecision(12))} ${unit})`;
  if (!fitsUnit(unit, reading))
    return add(
      `expected a number in the unit of ${origin}, got "${text}".`,
      'Print the unit of the value, or bind a value in the printed unit.',
    );
  if (reading.kind === 'plain' && rounds(value, reading))
    return add(
      `expected a number with the unit of ${origin}, got "${text}".`,
      `Add the unit to the number: "${text} ${printedUnit(unit)}".`,
    );
  return add(
    `expected a number that ${origin} rounds to, got "${text}".`,
    'Correct the number and check the sentence, or correct the data.',
  );
}
