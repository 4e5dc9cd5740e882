/** Shows the status of a value, in charts and search results. */
import { element } from './element.ts';

/** An element that is hidden from screen readers. */
export function silent(name: string, text = ''): HTMLElement {
  const made = element('span', name, text);
  made.ariaHidden = 'true';
  return made;
}

/**
 * A status with its mark; without one if the values of a row differ ("Years cited; rest verified").
 *
 * @param statuses by their names
 */
export function status(text: string, statuses: Record<string, string>): HTMLElement {
  const mark = statuses[text];
  return mark ? element('span', 'with-mark', silent(`mark mark-${mark}`), ' ', text) : element('span', '', text);
}
