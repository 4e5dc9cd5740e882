/**
 * An invisible listbox of the rows over the drawing, with one tab stop. Screen readers read each row once when an arrow key
 * reaches it. The listbox has the focus, so browsers draw their focus ring around the drawing.
 */
import { element } from '../lib/element.ts';
import { stepFrom } from '../lib/arrow-keys.ts';
import { rowSentence } from './marks.ts';
import type { Selection } from './selection.ts';

export function addListbox(drawing: HTMLElement, label: string): HTMLElement {
  const box = element('div', 'rows');
  box.role = 'listbox';
  box.tabIndex = 0;
  box.ariaLabel = label;
  drawing.append(box);
  return box;
}

export class RowListbox {
  readonly #box: HTMLElement;
  readonly #selection: Selection;
  /** Options by the positions of their rows. */
  readonly #options: HTMLElement[] = [];
  #active = -1;

  constructor(box: HTMLElement, selection: Selection) {
    this.#box = box;
    this.#selection = selection;
    box.addEventListener('focus', () => this.enter());
    box.addEventListener('keydown', (event) => this.#step(event));
  }

  /** Makes the option of a row the active one. */
  activate(row: number): void {
    this.#options[this.#active]?.removeAttribute('aria-selected');
    const option = this.#options[(this.#active = row)];
    if (!option) return this.#box.removeAttribute('aria-activedescendant');
    option.ariaSelected = 'true';
    this.#box.setAttribute('aria-activedescendant', option.id);
  }

  /** Sorts the options in the order of the selection. */
  sort(): void {
    if (this.#options.length) this.#box.append(...this.#selection.order.map((row) => this.#options[row]!));
  }

  /** Selects the row that was active last, or else the first. */
  enter(): void {
    const { marks, order } = this.#selection;
    if (!this.#options.length)
      for (const row of order) {
        const option = element('div', 'unseen', rowSentence(marks, row));
        option.role = 'option';
        option.id = `${this.#box.closest('figure')!.id}-${row}`;
        this.#options[row] = option;
      }
    this.sort();
    this.#selection.pin(this.#active < 0 ? order[0]! : this.#active, true);
  }

  #step(event: KeyboardEvent): void {
    const { order } = this.#selection;
    const to = stepFrom(order.indexOf(this.#active), order.length, event);
    if (to !== undefined) this.#selection.pin(order[to]!, true);
  }
}
