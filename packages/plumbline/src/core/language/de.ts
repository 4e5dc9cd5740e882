/** The words of the interface in German. */
import type { Words } from './en.ts';

export const de: Words = {
  locale: 'de-DE',
};
