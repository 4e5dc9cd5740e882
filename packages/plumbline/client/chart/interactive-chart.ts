/** The state of an interactive chart: its rows, its drawings, and what is highlighted, sorted, selected or played. */
import { dataTable } from './data-table.ts';
import { Drawing } from './drawing.ts';
import { Ring } from './highlight-ring.ts';
import type { Marks } from './marks.ts';
import { followPointer } from './pointer.ts';
import { RowListbox } from './row-listbox.ts';
import type { Selection } from './selection.ts';
import { playSeries } from './sonify.ts';
import { Tip } from './tip.ts';
import type { ChartState } from './url-state.ts';
import type { ChartWords } from './words.ts';

/** The value of `#shown` while a row is ringed without a tip. */
const ringOnly = -2;

export class InteractiveChart implements Selection {
  readonly marks: Marks;
  readonly tip: Tip;
  order: number[] = [];
  pinned = -1;
  readonly #container: HTMLElement;
  readonly #words: ChartWords;
  readonly #onChange: () => void;
  readonly #drawings: Drawing[];
  readonly #listbox: RowListbox;
  readonly #ring = new Ring();
  #hovered = -1;
  #shown = -1;
  #dismissed = -1;
  #focus: { name: string; rows: number[] } | undefined;
  #sort: { field: string; rows: number[] } | undefined;
  #table: HTMLElement | undefined;
  #stop: (() => void) | undefined;

  /**
   * @param container element with the drawings
   * @param onChange is called when the state has changed
   */
  constructor(container: HTMLElement, listbox: HTMLElement, marks: Marks, words: ChartWords, onChange: () => void) {
    this.#container = container;
    this.marks = marks;
    this.#words = words;
    this.#onChange = onChange;
    this.#drawings = (['narrow', 'wide'] as const).flatMap((layout) => {
      const svg = container.querySelector<SVGSVGElement>(`.${layout} svg`);
      return svg ? [new Drawing(svg, marks.layouts[layout], marks.lines[layout])] : [];
    });
    // The tip replaces the tooltips of browsers.
    for (const title of container.querySelectorAll('svg title')) title.remove();
    this.tip = new Tip(container);
    this.#listbox = new RowListbox(listbox, this);
    this.#reorder();
    followPointer(this, this.tip, container);
    addEventListener('resize', () => {
      this.#reorder();
      this.#show(true);
    });
    // If focus arrived before the rows were loaded, select a row now.
    if (document.activeElement === listbox) this.#listbox.enter();
  }

  get state(): ChartState {
    const row = this.marks.rows[this.pinned]?.name ?? '';
    return { tab: this.#table ? 'table' : '', focus: this.#focus?.name ?? '', sort: this.#sort?.field ?? '', row };
  }

  get isPlaying(): boolean {
    return this.#stop !== undefined;
  }

  /** Applies a state. Values that the chart does not have are ignored. */
  open({ tab, focus, sort, row }: ChartState): void {
    this.highlight(focus);
    this.sort(sort);
    if (tab === 'table') this.toggleTable();
    this.pin(
      this.marks.rows.findIndex(({ name }) => name === row),
      true,
    );
  }

  rowAt(event: MouseEvent): number {
    return this.#table ? -1 : this.#drawing.rowAt(event);
  }

  hover(row: number): void {
    if (row >= 0 && row === this.#dismissed) return;
    this.#dismissed = -1;
    this.#hovered = row;
    this.#show();
  }

  pin(row: number, reveal = false): void {
    this.#hovered = this.#dismissed = -1;
    this.pinned = row;
    if (row >= 0) this.#listbox.activate(row);
    this.#show(reveal, reveal);
    this.#onChange();
  }

  ring(row: number): void {
    this.#hide();
    this.#shown = ringOnly;
    if (!this.#table) this.#ring.draw(this.#drawing, row);
  }

  /** Closes the tip, and keeps it closed while the pointer stays where it is. */
  dismiss(): void {
    this.stopSound();
    const shown = this.#shown;
    this.pin(-1);
    this.#dismissed = shown;
  }

  /** Fades all other rows of the drawing, and leaves them out of the table. */
  highlight(name: string): void {
    this.#focus = this.marks.focus?.values.find((one) => one.name === name);
    for (const drawing of this.#drawings) drawing.highlight(this.#focus?.rows);
    if (this.#table) this.toggleTable(true);
    this.#onChange();
  }

  sort(field: string): void {
    this.#sort = this.marks.sort?.find((one) => one.field === field);
    if (this.marks.sort) for (const drawing of this.#drawings) drawing.reorder(this.#sort?.rows);
    this.#reorder();
    if (this.#table) this.toggleTable(true);
    this.#hide();
    const moves = this.#container.getAnimations({ subtree: true }).map(({ finished }) => finished);
    void Promise.allSettled(moves).then(() => this.#show(true));
    this.#onChange();
  }

  /** Switches between the drawing and the table. */
  toggleTable(toTable = !this.#table): void {
    this.#table?.remove();
    this.#table = undefined;
    if (toTable) {
      const figure = this.#container.parentElement!;
      const name = figure.querySelector('.measure')!.textContent;
      // The page of the chart has no link to itself; the full table is on the same page.
      const { href = '' } = figure.querySelector<HTMLAnchorElement>('.keep a') ?? {};
      const rows = this.#rows.filter((row) => this.#focus?.rows.includes(row) ?? true);
      this.#table = dataTable(this.marks, rows, name, `${href}#numbers`, this.#words);
      this.#container.append(this.#table);
    }
    this.#container.classList.toggle('as-table', toTable);
    this.#show(true);
    this.#onChange();
  }

  /** Plays the rows as tones, one after the other, or stops. */
  toggleSound(): void {
    if (this.#stop) return this.stopSound();
    const rows = this.#rows;
    const pitches = rows.map((row) => this.marks.sonify!.pitches[row]!);
    this.pin(-1);
    this.#stop = playSeries(
      pitches,
      (i) => this.ring(rows[i]!),
      () => this.stopSound(),
    );
    this.#onChange();
  }

  stopSound(): void {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = undefined;
    this.#show(true);
    this.#onChange();
  }

  /** The drawing that is on the screen. */
  get #drawing(): Drawing {
    return this.#drawings.find(({ isShown }) => isShown) ?? this.#drawings[0]!;
  }

  /** All rows in the order of the table. */
  get #rows(): number[] {
    return this.#sort?.rows ?? [...this.marks.rows.keys()];
  }

  #reorder(): void {
    this.order = (this.#sort ? undefined : this.#drawing.lines) ?? this.#rows;
    this.#listbox.sort();
  }

  #hide(): void {
    this.#ring.remove();
    this.tip.hide();
  }

  #show(again = false, reveal = false): void {
    const row = this.#hovered >= 0 ? this.#hovered : this.pinned;
    if (row === this.#shown && !again) return;
    this.#shown = row;
    const drawing = this.#drawing;
    if (this.#table || row < 0) return this.#hide();
    if (reveal) scrollIntoView(drawing.pointOf(row));
    this.tip.show(this.marks, row, this.#ring.draw(drawing, row), drawing.lines !== undefined);
  }
}

/** Room for a tip above or below a mark, in pixels of the screen. */
const room = 160;

/** Scrolls only as far as needed to show the point and its tip. */
function scrollIntoView({ y }: DOMPoint): void {
  scrollBy(0, y - Math.max(room, Math.min(y, innerHeight - room)));
}
