/** The words of the search in the language of the page. */
import type { TextLanguages } from '../../src/core/language/text-languages.ts';
import type { Words } from '../../src/core/language/language.ts';

export type SearchWords = Words['search']['script'] & {
  /** Statuses by their names. */
  statuses: Record<string, string>;
  /** The further languages of the edition: each with a character class of its letters. */
  languages: TextLanguages['letters'];
};

/** Replaces the placeholders of a sentence: `fill('In: {title}', { title: 'Parks' })`. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
