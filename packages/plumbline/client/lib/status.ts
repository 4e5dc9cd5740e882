/** The status of a value, as charts and search results show it. */
import { element } from './element.ts';

/** An element that is hidden from screen readers. */
export function silent(name: string, text = ''): HTMLElement {
  const made = element('span', name, text);
  made.ariaHidden = 'true';
  return made;
}

/** A status with its mark; without one where values differ ("Years cited; rest verified"). */
export const status = (words: string): HTMLElement =>
  element('span', 'with-mark', ...(/\W/.test(words) ? [] : [silent(`mark mark-${words}`), ' ']), words);
