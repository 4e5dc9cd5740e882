/** Texts that depend on a count. */
import { formatNumber } from './format-number.ts';

/** Forms of a word or sentence by CLDR plural category: `{ one: 'row', other: 'rows' }`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();

/** The form for a count, by the plural rules of a language. */
export function plural(locale: string, count: number, forms: Forms): string {
  if (!rules.has(locale)) rules.set(locale, new Intl.PluralRules(locale));
  return forms[rules.get(locale)!.select(count)] ?? forms.other;
}

/** The form for a count, with the number in place of `{count}`: "1 row", "41,000 rows". */
export const counted = (locale: string, count: number, forms: Forms): string =>
  plural(locale, count, forms).replaceAll('{count}', formatNumber(locale, count));
