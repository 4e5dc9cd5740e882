/** Rings the mark of a row: its own shape once more, on a ground of paper within a line; a circle at a point of a line. */
import type { Layer } from './drawing.ts';

const isText = (element: Element): boolean => element.localName === 'text';

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

export class Ring {
  #ring: Element | undefined;

  remove(): void {
    this.#ring?.remove();
  }

  /** Draws the ring and tells how much of the screen is taken by all that stands for the row, and by the ring. */
  draw(layer: Layer, row: number): DOMRect[] {
    this.remove();
    const make = (name: string) => document.createElementNS(layer.svg.namespaceURI!, name);
    const ring = (this.#ring = make('g'));
    const { x, y } = layer.pointOf(row);
    const point = new DOMRect(x - 3, y - 3, 6, 6);
    const marksIn = (elements: SVGElement[]) => elements.filter((one) => meet(boxOf(one), point));
    const own = marksIn(layer.ownOf(row));
    // Several rows share a box or a word, but of a line each has a point.
    const shared = () => marksIn(layer.elementsOf(row).filter(({ localName }) => /rect|text/.test(localName)));
    const marks = own.length ? own : shared();
    // Of a region and the line that leads to its name, the region.
    const shapes = marks.filter((one) => !isText(one));
    const filled = shapes.filter((one) => getComputedStyle(one).fill !== 'none');
    const ringed = filled.length ? filled : shapes;
    ring.setAttribute('class', 'ring');
    layer.svg.append(ring);
    const stack = (names: string[], elements: Element[]) => {
      for (const name of names) ring.append(...elements.map((one) => within(layer.svg, one, copyOf(one, name))));
    };
    if (ringed.length) {
      stack(['ring-line', 'ring-gap', ''], ringed);
      // What is written in the shape stays readable.
      const box = boxOf(ring);
      stack(
        [''],
        layer.ownOf(row).filter((one) => isText(one) && meet(boxOf(one), box)),
      );
    } else {
      const { left, top, width, height } = marks.length ? joined(marks) : new DOMRect(x - 2, y - 5, 4, 10);
      const { x: start, y: above } = new DOMPoint(left - 3, top).matrixTransform(layer.svg.getScreenCTM()!.inverse());
      const frame = make('rect');
      const rx = marks.length ? 0 : 5;
      for (const [name, value] of Object.entries({ x: start, y: above, width: width + 6, height, rx }))
        frame.setAttribute(name, String(value));
      ring.append(copyOf(frame, 'ring-gap bare'), copyOf(frame, 'ring-line bare'));
    }
    const ringAndMarks = [...marks, ring];
    return [[...ringAndMarks, ...layer.ownOf(row)], ringAndMarks].map(joined);
  }
}

function copyOf(shape: Element, name: string): Element {
  const copy = shape.cloneNode(true) as SVGElement;
  const { stroke, strokeWidth } = getComputedStyle(shape);
  copy.setAttribute('class', name);
  copy.style.setProperty('--own', stroke === 'none' ? '0px' : strokeWidth);
  return copy;
}

/** A copy within copies of the groups round the shape, so that it looks the same and stands in the same place. */
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

/** The least box that holds them all. */
function joined(elements: Element[]): DOMRect {
  const boxes = elements.map(boxOf);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top);
}
