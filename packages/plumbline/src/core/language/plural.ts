/** Words that depend on a count. */

/** Forms of a word or sentence by CLDR plural category: `{ one: 'row', other: 'rows' }`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form for a count, by the plural rules of a language. */
export function plural(locale: string, count: number, forms: Forms): string {
  return forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
}
