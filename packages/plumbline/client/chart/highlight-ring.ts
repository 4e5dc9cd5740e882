/** Draws a ring around the mark of a row: a copy of its shape, outlined at a distance. A point of a line gets an oval. */
import type { Drawing } from './drawing.ts';

const isText = (element: Element): boolean => element.localName === 'text';

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

export class Ring {
  #ring: Element | undefined;

  remove(): void {
    this.#ring?.remove();
  }

  /** Draws the ring. @returns boxes on the screen: of the ring with all elements of the row, and of the ring with its marks */
  draw(drawing: Drawing, row: number): DOMRect[] {
    this.remove();
    const make = (name: string) => document.createElementNS(drawing.svg.namespaceURI!, name);
    const ring = (this.#ring = make('g'));
    const { x, y } = drawing.pointOf(row);
    const point = new DOMRect(x - 3, y - 3, 6, 6);
    const marksIn = (elements: SVGElement[]) => elements.filter((one) => meet(boxOf(one), point));
    const own = marksIn(drawing.ownElementsOf(row));
    // Rows may share a rectangle or a text. On a shared line, each row has its own point.
    const shared = () => marksIn(drawing.elementsOf(row).filter(({ localName }) => /rect|text/.test(localName)));
    const marks = own.length ? own : shared();
    // A region is ringed, but not the line to its label.
    const shapes = marks.filter((one) => !isText(one));
    const filled = shapes.filter((one) => getComputedStyle(one).fill !== 'none');
    const ringed = filled.length ? filled : shapes;
    ring.setAttribute('class', 'ring');
    drawing.svg.append(ring);
    const stack = (names: string[], elements: Element[]) => {
      for (const name of names) ring.append(...elements.map((one) => within(drawing.svg, one, copyOf(one, name))));
    };
    if (ringed.length) {
      stack(['ring-line', 'ring-gap', ''], ringed);
      // Keeps text in the shape readable.
      const box = boxOf(ring);
      stack(
        [''],
        drawing.ownElementsOf(row).filter((one) => isText(one) && meet(boxOf(one), box)),
      );
    } else {
      const { left, top, width, height } = marks.length ? joined(marks) : new DOMRect(x - 2, y - 5, 4, 10);
      const { x: start, y: above } = new DOMPoint(left - 3, top).matrixTransform(drawing.svg.getScreenCTM()!.inverse());
      const frame = make('rect');
      const rx = marks.length ? 0 : 5;
      for (const [name, value] of Object.entries({ x: start, y: above, width: width + 6, height, rx }))
        frame.setAttribute(name, String(value));
      ring.append(copyOf(frame, 'ring-gap bare'), copyOf(frame, 'ring-line bare'));
    }
    const ringAndMarks = [...marks, ring];
    return [[...ringAndMarks, ...drawing.ownElementsOf(row)], ringAndMarks].map(joined);
  }
}

function copyOf(shape: Element, name: string): Element {
  const copy = shape.cloneNode(true) as SVGElement;
  const { stroke, strokeWidth } = getComputedStyle(shape);
  copy.setAttribute('class', name);
  copy.style.setProperty('--own', stroke === 'none' ? '0px' : strokeWidth);
  return copy;
}

/** Wraps a copy in copies of the groups around the shape, so that it has the same style and position. */
function within(svg: Element, shape: Element, copy: Element): Element {
  for (let group = shape.parentElement!; group !== svg; group = group.parentElement!) {
    const outer = group.cloneNode(false) as Element;
    outer.append(copy);
    copy = outer;
  }
  return copy;
}

const meet = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** The bounding box of elements. */
function joined(elements: Element[]): DOMRect {
  const boxes = elements.map(boxOf);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top);
}
