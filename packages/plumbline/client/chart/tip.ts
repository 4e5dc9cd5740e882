/** The tooltip of a mark. Hidden from screen readers, which read the row from the listbox. */
import { element } from '../lib/element.ts';
import { status } from '../lib/status.ts';
import { tipValues, withLanguage, type Marks } from './marks.ts';

/** Text of more characters is shown in separate lines, and truncated. */
const short = 40;

/** Pixels between the tip and its mark, and between the tip and the edges of the window. */
const gap = 8;

export class Tip {
  readonly box = element('div', 'tip');
  #shownSince = 0;

  constructor(drawing: HTMLElement) {
    this.box.ariaHidden = 'true';
    this.box.hidden = true;
    drawing.append(this.box);
  }

  /** Whether the tip has been open long enough for the pointer to move towards it. */
  get isSettled(): boolean {
    return !this.box.hidden && performance.now() - this.#shownSince > 300;
  }

  hide(): void {
    this.box.hidden = true;
  }

  /**
   * Shows a row at a position where the tip does not cover its mark.
   *
   * @param boxes on the screen to keep clear of, the most important last
   * @param beside whether to prefer the sides to above and below, for marks in lines
   */
  show(marks: Marks, row: number, boxes: DOMRect[], beside: boolean): void {
    const { name, status: text } = marks.rows[row]!;
    const values = tipValues(marks, row).map(([title, cell, unit]) => {
      const value = withLanguage(marks, element('dd', '', cell));
      if (unit) value.append(' ', element('small', '', unit));
      return element('div', cell.length > short ? 'long' : '', element('dt', '', title), value);
    });
    this.box.replaceChildren(
      withLanguage(marks, element('p', 'name', name)),
      element('dl', '', ...values),
      element('p', 'sure', status(text, marks.statuses)),
    );
    this.box.hidden = false;
    this.#shownSince = performance.now();
    const { offsetWidth, offsetHeight } = this.box;
    const { left, top, bottom } = this.box.parentElement!.getBoundingClientRect();
    const [x, y] = positionFor(offsetWidth, offsetHeight, boxes, beside, bottom + gap);
    this.box.style.left = `${x - left}px`;
    this.box.style.top = `${y - top}px`;
  }
}

/** The first side of a box at which the tip fits into the window and above the end of the drawing; otherwise below the last box. */
function positionFor(width: number, height: number, boxes: DOMRect[], beside: boolean, end: number): [number, number] {
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
