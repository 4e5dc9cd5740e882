/**
 * The row behind each mark. Plot forgets which datum an element was drawn from; here that is noted while it draws, and when
 * the drawing is done it is said for each row where it stands and which elements are its own.
 */
import { BarX, BarY, RuleX, RuleY, Text, TickX, TickY, type Markish, type PlotOptions } from '@observablehq/plot';
import { rowKey, type Row } from '../core/data/table.ts';
import { boundingBox, middle } from './svg/bounding-box.ts';
import { type SvgElement, elementsOf } from './svg/svg-dom.ts';
import { transformPoint } from './svg/transforms.ts';

/** Where a row is drawn, in pixels of the drawing. */
export interface MarkPosition {
  /** The middle of its mark; of a bar, the end. */
  x: number;
  y: number;
  /** Its elements, by their positions among all below the root: `svg.querySelectorAll('*')[n]`. */
  elements: number[];
  /** Top and bottom of its band, where the chart declares `sort`. */
  band?: [top: number, bottom: number];
}

/** Some mark drew an element for a row. */
interface Sighting {
  /** Position of the row among those drawn. */
  row: number;
  /** Position of the mark among the chart's. */
  mark: number;
  element: SvgElement;
  /** Shapes tell of a row before lines do that may be rules, and these before text. */
  kind: 'shape' | 'rule' | 'text';
  /** Whether it stands for other rows, too, and has no point for each. */
  isShared: boolean;
  /** The point of the row, where the element has others: in a line. */
  point?: [x: number, y: number];
  /** The side of a bar at which it ends. */
  end?: 'left' | 'right' | 'top' | 'bottom';
}

/** What Plot hands to a mark that is drawn; only what is read here. */
interface Drawable {
  render(
    index: number[] | null,
    scales: object,
    values: Record<string, ArrayLike<number> | undefined>,
    dimensions: object,
    context: { getMarkState(mark: unknown): { data?: ArrayLike<unknown> } },
  ): SvgElement | null;
}

const isDrawable = (mark: Markish): mark is Markish & Drawable =>
  typeof mark === 'object' && mark !== null && 'render' in mark && typeof mark.render === 'function';

/** Marks that draw the same and note what they draw. */
export function trackMarks(marks: PlotOptions['marks'], rows: Row[], key: readonly string[]): [Markish[], Sighting[]] {
  const sightings: Sighting[] = [];
  const rowsOf = finder(rows, key);
  const watched = (marks ?? []).flat(Infinity as 1).map((mark, position) => {
    if (!isDrawable(mark)) return mark;
    const noting: Drawable = {
      render(index, scales, values, dimensions, context) {
        const node = mark.render.call(this, index, scales, values, dimensions, context);
        const { data } = context.getMarkState(this);
        if (!node || !data) return node;
        for (const [element, drawn] of elementsWithData(node)) {
          const found = drawn.flatMap((i) => rowsOf(data[i]).map((row) => ({ row, i })));
          const one = { mark: position, element, kind: kindOf(mark), end: endOf(mark, values, drawn[0]!) };
          for (const { row, i } of found) {
            const point = drawn.length > 1 ? pointAt(values, i) : undefined;
            sightings.push({ ...one, row, point, isShared: !point && found.length > 1 });
          }
        }
        return node;
      },
    };
    // The mark itself may be drawn again, in another layout.
    return Object.create(mark, { render: { value: noting.render } }) as Markish;
  });
  return [watched, sightings];
}

/** Finds the rows that a datum stands for: those it names, or itself, or by its key. */
function finder(rows: Row[], key: readonly string[]): (datum: unknown) => number[] {
  const positions = new Map<unknown, number>(rows.map((row, i) => [row, i]));
  const byKey = new Map(rows.map((row, i) => [rowKey(row, key), i]));
  const rowsOf = (datum: unknown): number[] => {
    if (typeof datum !== 'object' || datum === null) return [];
    if (Array.isArray(datum)) return [...new Set(datum.flatMap(rowsOf))];
    const { row, rows: several } = datum as { row?: unknown; rows?: unknown };
    const named = rowsOf([row, several]);
    if (named.length) return named;
    const alike = key.every((name) => name in datum) ? byKey.get(rowKey(datum as Row, key)) : undefined;
    const own = positions.get(datum) ?? alike;
    return own === undefined ? [] : [own];
  };
  return rowsOf;
}

/** The elements of a mark with what they were drawn from: positions in the data, one or, for a line, many. */
function* elementsWithData(element: SvgElement): Generator<[SvgElement, number[]]> {
  const data = [element.__data__].flat().filter((one) => typeof one === 'number');
  if (data.length) yield [element, data];
  // What is within such an element, as a title is, has its data from it.
  else for (const child of element.children) yield* elementsWithData(child);
}

function kindOf(mark: Markish): Sighting['kind'] {
  if (mark instanceof Text) return 'text';
  return [RuleX, RuleY, TickX, TickY].some((line) => mark instanceof line) ? 'rule' : 'shape';
}

function endOf(
  mark: Markish,
  { x1, x2, y1, y2 }: Record<string, ArrayLike<number> | undefined>,
  i: number,
): Sighting['end'] {
  if (mark instanceof BarX && x1 && x2) return x2[i]! < x1[i]! ? 'left' : 'right';
  if (mark instanceof BarY && y1 && y2) return y2[i]! > y1[i]! ? 'bottom' : 'top';
  return undefined;
}

/** A point of a line, or of the upper edge of an area. */
function pointAt(values: Record<string, ArrayLike<number> | undefined>, i: number): [number, number] | undefined {
  const [x, y] = [
    (values['x2'] ?? values['x1'] ?? values['x'])?.[i],
    (values['y2'] ?? values['y1'] ?? values['y'])?.[i],
  ];
  return Number.isFinite(x) && Number.isFinite(y) ? [x!, y!] : undefined;
}

/** For each of `count` rows its place in the finished drawing; null where nothing is drawn of it. */
export function markPositions(svg: SvgElement, sightings: Sighting[], count: number): (MarkPosition | null)[] {
  const ordinals = new Map([...elementsOf(svg)].map((element, i) => [element, i - 1]));
  const byRow = Map.groupBy(sightings, ({ row }) => row);
  return Array.from({ length: count }, (_, row) => {
    const own = byRow.get(row) ?? [];
    const anchor = fragmentFor(own);
    if (!anchor) return null;
    const elements = [...new Set(own.map(({ element }) => ordinals.get(element)!))].sort((a, b) => a - b);
    return { x: tenth(anchor[0]), y: tenth(anchor[1]), elements };
  });
}

const kinds = ['shape', 'rule', 'text'];

/**
 * What stands for this row alone comes first, then shapes, then what was drawn last; but of labels the first, which names
 * the row. Of one mark it is the first element.
 */
function fragmentFor(sightings: Sighting[]): [number, number] | undefined {
  const ranked = sightings.toSorted(
    (a, b) =>
      Number(a.isShared) - Number(b.isShared) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      (a.kind === 'text' ? a.mark - b.mark : b.mark - a.mark),
  );
  return ranked.map(pointOf).find((point) => point !== undefined);
}

/** The row's point in a line, the end of its bar, the middle of anything else. */
function pointOf({ element, point, end }: Sighting): [number, number] | undefined {
  if (point) return transformPoint(element, ...point);
  const box = boundingBox(element);
  if (!box) return undefined;
  const [x, y] = middle(box);
  if (end === 'left' || end === 'right') return [box[end], y];
  if (end === 'top' || end === 'bottom') return [x, box[end]];
  return [x, y];
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;
