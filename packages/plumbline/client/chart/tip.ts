/** The row behind a mark in a few lines, set beside it. Whoever listens hears the row from the list instead. */
import { element } from '../lib/element.ts';
import { status } from '../lib/status.ts';
import type { Marks } from './marks.ts';
import { inItsLanguage, valuesOf } from './row-summary.ts';

/** Longer text has lines of its own, and not all of them. */
const short = 40;

/** Pixels between the tip and its mark, and between the tip and the edges of the window. */
const gap = 8;

export class Tip {
  readonly box = element('div', 'tip');
  #since = 0;

  constructor(drawing: HTMLElement) {
    this.box.ariaHidden = 'true';
    this.box.hidden = true;
    drawing.append(this.box);
  }

  /** Whether it has stood long enough to be meant by a pointer that comes its way. */
  get isSettled(): boolean {
    return !this.box.hidden && performance.now() - this.#since > 300;
  }

  hide(): void {
    this.box.hidden = true;
  }

  /**
   * Says the row where nothing of its mark is covered.
   *
   * @param marks boxes on the screen to keep clear of, the dearest last
   * @param beside before above: where marks stand below each other
   */
  show(marks: Marks, row: number, boxes: DOMRect[], beside: boolean): void {
    const { name, status: words } = marks.rows[row]!;
    const values = valuesOf(marks, row).map(([title, text, unit]) => {
      const value = inItsLanguage(element('dd', '', text));
      if (unit) value.append(' ', element('small', '', unit));
      return element('div', text.length > short ? 'long' : '', element('dt', '', title), value);
    });
    this.box.replaceChildren(
      inItsLanguage(element('p', 'name', name)),
      element('dl', '', ...values),
      element('p', 'sure', status(words)),
    );
    this.box.hidden = false;
    this.#since = performance.now();
    const { offsetWidth, offsetHeight } = this.box;
    const { left, top, bottom } = this.box.parentElement!.getBoundingClientRect();
    const [x, y] = placeFor(offsetWidth, offsetHeight, boxes, beside, bottom + gap);
    this.box.style.left = `${x - left}px`;
    this.box.style.top = `${y - top}px`;
  }
}

/** The first side of the first box that has room in the window, above what stands under the drawing; below the last one, if none has. */
function placeFor(width: number, height: number, boxes: DOMRect[], beside: boolean, end: number): [number, number] {
  const { clientWidth, clientHeight } = document.documentElement;
  const lowest = Math.min(clientHeight, end);
  const within = (at: number, size: number, room: number) => Math.max(gap, Math.min(at - size / 2, room - size - gap));
  const places = boxes.flatMap(({ left, right, top, bottom }): [number, number][] => {
    const x = within((left + right) / 2, width, clientWidth);
    const y = within((top + bottom) / 2, height, lowest);
    const sides: [number, number][] = [
      [right + gap, y],
      [left - gap - width, y],
    ];
    const ends: [number, number][] = [
      [x, top - gap - height],
      [x, bottom + gap],
    ];
    return beside ? [...sides, ...ends] : [...ends, ...sides];
  });
  const fits = ([x, y]: [number, number]) =>
    x >= gap && y >= gap && x + width <= clientWidth - gap && y + height <= lowest - gap;
  const last = boxes.at(-1)!;
  return places.find(fits) ?? [within((last.left + last.right) / 2, width, clientWidth), last.bottom + gap];
}
