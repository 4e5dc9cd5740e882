/** A drawing in one of its two layouts: which element stands for which rows, and where each row is now. */
import type { MarkPosition } from './marks.ts';

/** How near in pixels of the screen a pointer must come to a mark that it does not touch. */
const reach = 28;

export class Layer {
  /** The rows that each element stands for. */
  readonly rowsOf = new Map<Element, number[]>();
  /** How far each row has been moved down by another order, in pixels of the drawing. */
  readonly moved: number[] = [];
  readonly svg: SVGSVGElement;
  readonly places: MarkPosition[];
  /** The rows from top to bottom, where they stand in lines below each other. */
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

  /** Elements that stand for this row and no other. */
  ownOf(row: number): SVGElement[] {
    return this.elementsOf(row).filter((one) => this.rowsOf.get(one)!.length < 2);
  }

  /** Where a row stands on the screen. */
  pointOf(row: number): DOMPoint {
    const { x, y } = this.places[row]!;
    return new DOMPoint(x, y + (this.moved[row] ?? 0)).matrixTransform(this.svg.getScreenCTM()!);
  }

  /** The row that a pointer means: that of the element under it, else the nearest within reach; -1 for none. */
  rowAt({ target, clientX, clientY }: MouseEvent): number {
    let at = target as Element | null;
    while (at && !this.rowsOf.has(at)) at = at.parentElement;
    const under = at && this.rowsOf.get(at);
    let [found, least] = [-1, under ? Infinity : reach];
    for (const row of under ?? this.places.keys()) {
      const { x, y } = this.pointOf(row);
      const away = Math.hypot(x - clientX, y - clientY);
      if (away < least) [found, least] = [row, away];
    }
    return found;
  }

  /** Fades what stands for none of these rows; nothing where all are meant. */
  singleOut(rows?: number[]): void {
    for (const [element, own] of this.rowsOf)
      element.classList.toggle('faded', rows !== undefined && !own.some((row) => rows.includes(row)));
  }
}
