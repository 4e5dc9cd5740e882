/** A drawing in one layout: maps elements to rows, and locates, fades and reorders them. */
import type { MarkPosition } from './marks.ts';

/** Greatest distance at which the pointer selects a mark, in pixels of the screen. */
const reach = 28;

export class Drawing {
  /** The rows that each element belongs to. */
  readonly rowsOf = new Map<Element, number[]>();
  /** How far sorting has moved each row down, in pixels of the drawing. */
  readonly moved: number[] = [];
  readonly svg: SVGSVGElement;
  readonly places: MarkPosition[];
  /** The rows in reading order, if the marks are in lines. */
  readonly lines: number[] | undefined;
  readonly #elements: NodeListOf<SVGElement>;

  constructor(svg: SVGSVGElement, places: MarkPosition[], lines: number[] | undefined) {
    this.svg = svg;
    this.places = places;
    this.lines = lines;
    this.#elements = svg.querySelectorAll('*');
    for (const row of places.keys())
      for (const element of this.elementsOf(row)) this.rowsOf.set(element, [...(this.rowsOf.get(element) ?? []), row]);
  }

  get isShown(): boolean {
    return this.svg.getBoundingClientRect().width > 0;
  }

  elementsOf(row: number): SVGElement[] {
    return this.places[row]!.elements.map((n) => this.#elements[n]!);
  }

  /** Elements that belong to this row and no other. */
  ownElementsOf(row: number): SVGElement[] {
    return this.elementsOf(row).filter((one) => this.rowsOf.get(one)!.length < 2);
  }

  /** Position of a row on the screen. */
  pointOf(row: number): DOMPoint {
    const { x, y } = this.places[row]!;
    return new DOMPoint(x, y + (this.moved[row] ?? 0)).matrixTransform(this.svg.getScreenCTM()!);
  }

  /** The row of the element under the pointer, or else the nearest row within that distance; -1 for none. */
  rowAt({ target, clientX, clientY }: MouseEvent): number {
    let at = target as Element | null;
    while (at && !this.rowsOf.has(at)) at = at.parentElement;
    const under = at && this.rowsOf.get(at);
    let [found, least] = [-1, under ? Infinity : reach];
    for (const row of under ?? this.places.keys()) {
      const { x, y } = this.pointOf(row);
      const distance = Math.hypot(x - clientX, y - clientY);
      if (distance < least) [found, least] = [row, distance];
    }
    return found;
  }

  /** Fades elements that belong to none of these rows. Without rows, fades nothing. */
  highlight(rows?: number[]): void {
    for (const [element, own] of this.rowsOf)
      element.classList.toggle('faded', rows !== undefined && !own.some((row) => rows.includes(row)));
  }

  /** Moves the band of each row, with everything in it, to its place in the order. Without an order, restores the drawing. */
  reorder(order?: number[]): void {
    const bandOf = (row: number) => this.places[row]!.band!;
    const asDrawn = [...this.places.keys()].sort((a, b) => bandOf(a)[0] - bandOf(b)[0]);
    let [top] = bandOf(asDrawn[0]!);
    (order ?? asDrawn).forEach((row, i) => {
      const [start, end] = bandOf(row);
      this.moved[row] = top - start;
      for (const element of this.ownElementsOf(row)) element.style.translate = `0 ${this.moved[row]}px`;
      const [here, next] = [asDrawn[i]!, asDrawn[i + 1]];
      // The gaps between bands stay where they were.
      top += end - start + (next === undefined ? 0 : bandOf(next)[0] - bandOf(here)[1]);
    });
  }
}
