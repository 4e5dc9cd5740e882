/** How sure something is, as both scripts show it. */
import { element } from './element.ts';

/** Something to be seen and not heard. */
export function silent(name: string, text = ''): HTMLElement {
  const made = element('span', name, text);
  made.ariaHidden = 'true';
  return made;
}

/** The mark that tables have where all values are alike, and the words. */
export const status = (words: string): HTMLElement =>
  element('span', 'with-mark', ...(/\W/.test(words) ? [] : [silent(`mark mark-${words}`), ' ']), words);
