/**
 * The rows as a list over the drawing, unseen: one stop of the tab key, and every row is spoken once when an arrow key comes
 * to it. The list takes the focus, so the browser's ring stands round the drawing.
 */
import { element } from '../lib/element.ts';
import type { Hand } from './interactive-chart.ts';
import { said } from './row-summary.ts';
import { stepFrom } from '../lib/arrow-keys.ts';

export function listOver(drawing: HTMLElement): HTMLElement {
  const list = element('div', 'rows');
  list.role = 'listbox';
  list.tabIndex = 0;
  list.ariaLabel = 'The rows behind this drawing, one by one';
  drawing.append(list);
  return list;
}

export class List {
  readonly #box: HTMLElement;
  readonly #hand: Hand;
  /** By the positions of their rows. */
  readonly #options: HTMLElement[] = [];
  #at = -1;

  constructor(box: HTMLElement, hand: Hand) {
    this.#box = box;
    this.#hand = hand;
    box.addEventListener('focus', () => this.enter());
    box.addEventListener('keydown', (event) => this.#step(event));
  }

  /** Says which row is meant. */
  go(row: number): void {
    this.#options[this.#at]?.removeAttribute('aria-selected');
    const option = this.#options[(this.#at = row)];
    if (!option) return this.#box.removeAttribute('aria-activedescendant');
    option.ariaSelected = 'true';
    this.#box.setAttribute('aria-activedescendant', option.id);
  }

  /** Puts the options into the order in which rows are gone through. */
  sort(): void {
    if (this.#options.length) this.#box.append(...this.#hand.order.map((row) => this.#options[row]!));
  }

  /** Stands at the row that was left last. */
  enter(): void {
    if (!this.#options.length)
      for (const row of this.#hand.order) {
        const option = element('div', 'unseen', said(this.#hand.marks, row));
        option.role = 'option';
        option.id = `${this.#hand.figure.id}-${row}`;
        this.#options[row] = option;
      }
    this.sort();
    this.#show(this.#at < 0 ? this.#hand.order[0]! : this.#at);
  }

  #step(event: KeyboardEvent): void {
    const { order } = this.#hand;
    const to = stepFrom(order.indexOf(this.#at), order.length, event);
    if (to !== undefined) this.#show(order[to]!);
  }

  #show(row: number): void {
    this.#hand.pin(row, true);
  }
}
