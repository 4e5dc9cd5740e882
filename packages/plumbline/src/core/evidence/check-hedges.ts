/** Compares the precision of cells with the hedges in the quotes they were read in. */
import type { Field, TableSchema } from '../data/data-package.ts';
import { precisionOf, type Precision } from '../data/precision.ts';
import type { Row } from '../data/table.ts';
import { inQuotes } from '../input/validate.ts';
import { unitOf } from './quantities/field-units.ts';
import { precisionsIn } from './quantities/hedges.ts';
import { parseNumber } from './quantities/parse-number.ts';

type Add = (message: string, hint: string) => void;

export interface Quote {
  text: string;
  /** Of the source, as its record has it. */
  language: string | undefined;
  isVerified: boolean;
}

/** Checks a cell that has a precision against its quote: "roughly" for `about`. */
export function checkHedge(quote: Quote, { fields }: TableSchema, field: Field, row: Row, add: Add): void {
  const of = fields.find(({ name, precisionIn }) => precisionIn === field.name && row[name] !== null);
  if (!of) return;
  const stated = precisionOf(of, row);
  const printed = readHedges(quote, unitOf(of, row));
  // Words of a source that are no hedge by themselves ("he estimates") may be paraphrased.
  if (printed.has(stated) || (!printed.size && (stated === 'exactly' || !quote.isVerified))) return;
  const words = [...printed].join('" and "');
  const meaning = printed.size && words !== quote.text ? `, which is "${words}"` : '';
  add(
    `expected a quote with the precision "${stated}" (${field.name}), got ${inQuotes(quote.text)}${meaning}.`,
    printed.size
      ? 'Correct the precision or the evidence.'
      : 'Correct the precision or the evidence, or write "paraphrased" if the precision is how you read the source.',
  );
}

/** Reports a value whose quote has a hedge that is lost, or another than the row states. */
export function checkQuotedValue(quote: Quote, field: Field, row: Row, add: Add): void {
  const printed = readHedges(quote, unitOf(field, row));
  const stated = precisionOf(field, row);
  if (!printed.size || printed.has(stated)) return;
  const [one] = printed;
  add(
    `expected a precision as in the quote ${inQuotes(quote.text)}, which is "${one}", got "${stated}" (${field.name}).`,
    field.precisionIn === undefined
      ? `Add a field with the precision of each value, and name it as "precisionIn" of "${field.name}".`
      : `Write "${one}" in "${field.precisionIn}", or correct the evidence.`,
  );
}

function readHedges({ text, language }: Quote, unit: string): Set<Precision> {
  const found = precisionsIn(text, language, unit === 'year');
  if (parseNumber(text)?.ends) found.add('between');
  return found;
}
