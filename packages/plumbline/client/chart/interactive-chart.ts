/** A chart in a reader's hand: its rows, its two layouts, and what the reader has made of them. */
import type { State } from './url-state.ts';
import { Layer } from './drawing.ts';
import { List } from './row-listbox.ts';
import { listen } from './sonify.ts';
import type { Marks } from './marks.ts';
import { arrange } from './reorder.ts';
import { followPointer } from './pointer.ts';
import { Ring } from './highlight-ring.ts';
import { tableOf } from './data-table.ts';
import { Tip } from './tip.ts';

/** Does something with a chart once its rows are there. */
export type Attempt = (what: (hand: Hand) => void) => Promise<void>;

export class Hand {
  readonly figure: HTMLElement;
  readonly drawing: HTMLElement;
  readonly marks: Marks;
  readonly tip: Tip;
  /** The rows in the order in which one reads the drawing, and goes through them. */
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
  #focus: { name: string; rows: number[] } | undefined;
  #sort: { field: string; rows: number[] } | undefined;
  #table: HTMLElement | undefined;
  #silence: (() => void) | undefined;

  /** @param changed is told when a reader has made something else of the chart */
  constructor(drawing: HTMLElement, list: HTMLElement, marks: Marks, changed: () => void) {
    this.figure = drawing.closest('figure')!;
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
    return { tab: this.#table ? 'table' : '', focus: this.#focus?.name ?? '', sort: this.#sort?.field ?? '', row };
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
      this.marks.rows.findIndex(({ name }) => name === row),
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

  /** In the drawing the others fade, the table has these alone. */
  singleOut(name: string): void {
    this.#focus = this.marks.focus?.values.find((one) => one.name === name);
    for (const layer of this.#layers) layer.singleOut(this.#focus?.rows);
    if (this.#table) this.turn(true);
    this.#changed();
  }

  sortBy(field: string): void {
    this.#sort = this.marks.sort?.find((one) => one.field === field);
    if (this.marks.sort) for (const layer of this.#layers) arrange(layer, this.#sort?.rows);
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
      // On its own page a chart has no link to it, and stays as it is.
      const { href = '' } = this.figure.querySelector<HTMLAnchorElement>('.keep a') ?? {};
      const rows = this.#rows.filter((row) => this.#focus?.rows.includes(row) ?? true);
      this.#table = tableOf(this.marks, rows, name, `${href}#numbers`);
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
    const pitches = rows.map((row) => this.marks.sonify!.pitches[row]!);
    this.pin(-1);
    this.#silence = listen(
      pitches,
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

  /** All rows, as the table has them. */
  get #rows(): number[] {
    return this.#sort?.rows ?? [...this.marks.rows.keys()];
  }

  #reorder(): void {
    this.order = (this.#sort ? undefined : this.#layer.lines) ?? this.#rows;
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
    if (!this.#table) this.#ring.draw(this.#layer, row);
  }

  #show(again = false, reveal = false): void {
    const row = this.#hovered >= 0 ? this.#hovered : this.pinned;
    if (row === this.#shown && !again) return;
    this.#shown = row;
    const layer = this.#layer;
    if (this.#table || row < 0) return this.#hide();
    if (reveal) intoView(layer.pointOf(row));
    this.tip.show(this.marks, row, this.#ring.draw(layer, row), layer.lines !== undefined);
  }
}

/** Room for a tip above or below a mark, in pixels of the screen. */
const room = 160;

/** Scrolls no more than it takes. */
function intoView({ y }: DOMPoint): void {
  scrollBy(0, y - Math.max(room, Math.min(y, innerHeight - room)));
}
