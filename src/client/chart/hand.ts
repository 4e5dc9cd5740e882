/** A chart in a reader's hand: its rows, its two layouts, and what the reader has made of them. */
import type { State } from './address.ts';
import { Layer } from './layer.ts';
import { List } from './list.ts';
import { listen } from './listen.ts';
import type { Marks } from './marks.ts';
import { arrange, readingOrder } from './order.ts';
import { followPointer } from './pointer.ts';
import { joined, Ring } from './ring.ts';
import { tableOf } from './table.ts';
import { Tip } from './tip.ts';

export class Hand {
  readonly figure: HTMLElement;
  readonly drawing: HTMLElement;
  readonly marks: Marks;
  /** Id of the figure. */
  readonly name: string;
  readonly tip: Tip;
  /** The rows in the order in which they are gone through. */
  order: number[] = [];
  /** The row that a key, a tap or a click has chosen; -1 for none. */
  pinned = -1;
  readonly #ring = new Ring();
  readonly #layers: Layer[];
  readonly #list: List;
  readonly #changed: () => void;
  #hovered = -1;
  #shown = -1;
  #dismissed = -1;
  #focus = '';
  #sort = '';
  #table: HTMLElement | undefined;
  #silence: (() => void) | undefined;

  constructor(drawing: HTMLElement, list: HTMLElement, marks: Marks, changed: () => void) {
    this.figure = drawing.closest('figure')!;
    this.name = this.figure.id;
    this.drawing = drawing;
    this.marks = marks;
    this.#changed = changed;
    this.#layers = (['narrow', 'wide'] as const).flatMap((layout) => {
      const svg = drawing.querySelector<SVGSVGElement>(`.${layout} svg`);
      return svg ? [new Layer(svg, marks.layouts[layout], marks.lines[layout])] : [];
    });
    // What a drawing says of itself to a pointer is said by the tip.
    for (const title of drawing.querySelectorAll('svg title')) title.remove();
    this.tip = new Tip(drawing);
    this.#list = new List(list, this);
    this.#reorder();
    followPointer(this);
    addEventListener('resize', () => {
      this.#reorder();
      this.#show(true);
    });
    // Whoever came by the tab key was there before the rows.
    if (document.activeElement === list) this.#list.enter();
  }

  get state(): State {
    const row = this.marks.rows[this.pinned]?.name ?? '';
    return { tab: this.#table ? 'table' : '', focus: this.#focus, sort: this.#sort, row };
  }

  get isHeard(): boolean {
    return this.#silence !== undefined;
  }

  /** Takes the chart up where it was left; what is not known is let go. */
  open({ tab, focus, sort, row }: State): void {
    this.singleOut(focus);
    this.sortBy(sort);
    if (tab === 'table') this.turn();
    this.pin(
      this.marks.rows.findIndex(({ name }, i) => name === row && this.order.includes(i)),
      true,
    );
  }

  rowAt(event: MouseEvent): number {
    return this.#table ? -1 : this.#layer.rowAt(event);
  }

  /** Shows a row for as long as a pointer is near it. */
  hover(row: number): void {
    if (row >= 0 && row === this.#dismissed) return;
    this.#dismissed = -1;
    this.#hovered = row;
    this.#show();
  }

  /** Shows a row until another is chosen, or none. */
  pin(row: number, reveal = false): void {
    this.#hovered = this.#dismissed = -1;
    this.pinned = row;
    if (row >= 0) this.#list.go(row);
    this.#show(reveal, reveal);
    this.#changed();
  }

  /** Closes what is shown, and does not open it again where the pointer stands. */
  dismiss(): void {
    this.hush();
    const shown = this.#shown;
    this.pin(-1);
    this.#dismissed = shown;
  }

  singleOut(name: string): void {
    const value = this.marks.focus?.values.find((one) => one.name === name);
    this.#focus = value?.name ?? '';
    for (const layer of this.#layers) layer.singleOut(value?.rows);
    this.#changed();
  }

  sortBy(field: string): void {
    const order = this.#orderOf(field);
    this.#sort = order?.field ?? '';
    for (const layer of this.#layers) arrange(layer, order?.rows);
    this.#reorder();
    if (this.#table) this.turn(true);
    this.#hide();
    const moves = this.drawing.getAnimations({ subtree: true }).map(({ finished }) => finished);
    void Promise.allSettled(moves).then(() => this.#show(true));
    this.#changed();
  }

  /** Puts the table in the place of the drawing, or the drawing back. */
  turn(toTable = !this.#table): void {
    this.#table?.remove();
    this.#table = undefined;
    if (toTable) {
      const name = this.figure.querySelector('.measure')!.textContent;
      this.#table = tableOf(this.marks, this.#rows, name);
      this.drawing.append(this.#table);
    }
    this.drawing.classList.toggle('as-table', toTable);
    this.#show(true);
    this.#changed();
  }

  /** Lets the rows be heard one after the other, or stops. */
  listen(): void {
    if (this.#silence) return this.hush();
    const rows = this.#rows;
    const values = rows.map((row) => this.marks.sound!.values[row]!);
    this.pin(-1);
    this.#silence = listen(
      values,
      (i) => this.light(rows[i]!),
      () => this.hush(),
    );
    this.#changed();
  }

  hush(): void {
    if (!this.#silence) return;
    this.#silence();
    this.#silence = undefined;
    this.#show(true);
    this.#changed();
  }

  get #layer(): Layer {
    return this.#layers.find(({ isShown }) => isShown) ?? this.#layers[0]!;
  }

  /** All rows, drawn or not. */
  get #rows(): number[] {
    return this.#orderOf(this.#sort)?.rows ?? [...this.marks.rows.keys()];
  }

  #orderOf(field: string) {
    return this.marks.sort?.find((one) => one.field === field);
  }

  #reorder(): void {
    const drawn = readingOrder(this.#layer);
    this.order = this.#orderOf(this.#sort)?.rows.filter((row) => drawn.includes(row)) ?? drawn;
    this.#list.sort();
  }

  #hide(): void {
    this.#ring.remove();
    this.tip.hide();
  }

  /** Rings a row without a word. */
  light(row: number): void {
    this.#hide();
    this.#shown = -2;
    if (!this.#table && this.#layer.places[row]) this.#ring.draw(this.#layer, row);
  }

  #show(again = false, reveal = false): void {
    const row = this.#hovered >= 0 ? this.#hovered : this.pinned;
    if (row === this.#shown && !again) return;
    this.#shown = row;
    const layer = this.#layer;
    if (this.#table || !layer.places[row]) return this.#hide();
    if (reveal) intoView(layer.pointOf(row)!);
    const ring = this.#ring.draw(layer, row);
    const all = layer.ownOf(row).map((one) => one.getBoundingClientRect());
    this.tip.show(this.marks, row, [joined([ring, ...all]), ring], layer.lines !== undefined);
  }
}

/** Room for a tip above or below a mark, in pixels of the screen. */
const room = 160;

function intoView({ y }: DOMPoint): void {
  const most = innerHeight - room;
  if (y < room) scrollBy(0, y - room);
  else if (y > most) scrollBy(0, y - Math.max(most, room));
}
