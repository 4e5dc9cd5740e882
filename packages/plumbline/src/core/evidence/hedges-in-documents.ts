/** Finds hedges beside numbers in documents: "more than" before a quote of "500". */
import type { Dataset } from '../data/datasets.ts';
import { isNumeric } from '../data/data-package.ts';
import type { Evidence } from '../data/evidence.ts';
import { precisionOf, type Precision } from '../data/precision.ts';
import { rowsByKey } from '../data/table.ts';
import { hedgeAround } from './quantities/hedges.ts';

/** Words that also say where or when something is ("stretches over 500"), and signs, which may be markup. */
const ambiguous =
  /^(?:[^\p{L}]|over|above|under|below|around|some|by|about|plus|über|unter|gut|fast|autour|entre|hasta|近|高于|低于)$/iu;

/** Characters of the document that are read on each side of a quote. */
const nearby = 32;

export interface LostHedge {
  /** As the document has them. */
  words: string;
  precision: Precision;
  /** The precision that the row states. */
  stated: Precision;
}

/**
 * The hedge beside a verified number, if the row of the number states another precision. Undefined for text.
 * @param text of the document, by code points @param language of the source
 */
export function lostHedge(
  { schema, rows }: Dataset,
  { key, field: name, start, end, status }: Evidence,
  text: readonly string[],
  language: string | undefined,
): LostHedge | undefined {
  const field = schema?.fields.find((one) => one.name === name);
  if (!field || !isNumeric(field) || field.type === 'year' || status !== 'verified') return undefined;
  const [row] = rowsByKey(rows, schema!.primaryKey).get(key) ?? [];
  if (!row || start === null || end === null) return undefined;
  const found = hedgeAround(
    { before: text.slice(start - nearby, start).join(''), after: text.slice(end, end + nearby).join('') },
    language,
  );
  const stated = precisionOf(field, row);
  if (!found || found.precision === stated || found.precision === 'between' || ambiguous.test(found.words))
    return undefined;
  return { ...found, stated };
}
