/**
 * Records which row each element shows. Plot does not keep the datum of an element, so marks are wrapped to record it while they
 * draw; the position and the elements of each row are computed from the finished drawing.
 */
import { BarX, BarY, RuleX, RuleY, Text, TickX, TickY, type Markish, type PlotOptions } from '@observablehq/plot';
import { rowKey, type Row } from '../core/data/table.ts';
import { boundingBox, middle } from './svg/bounding-box.ts';
import { type SvgElement, elementsOf } from './svg/svg-dom.ts';
import { transformPoint } from './svg/transforms.ts';

/** Position of a row, in pixels of the drawing. */
export interface MarkPosition {
  /** The middle of its mark, or the end of its bar. */
  x: number;
  y: number;
  /** Indexes of its elements among all below the root: `svg.querySelectorAll('*')[n]`. */
  elements: number[];
  /** Top and bottom of its band, if the chart declares `sort`. */
  band?: [top: number, bottom: number];
}

/** An element that a mark drew for a row. */
interface Sighting {
  /** Index of the row among those drawn. */
  row: number;
  /** Index of the mark among the chart's. */
  mark: number;
  element: SvgElement;
  /** To locate a row, shapes are preferred to rules, and rules to text. */
  kind: 'shape' | 'rule' | 'text';
  /** Whether it also shows other rows, without a point for each. */
  isShared: boolean;
  /** The point of the row in an element with several points, such as a line. */
  point?: [x: number, y: number];
  /** Side of a bar at which it ends. */
  end?: 'left' | 'right' | 'top' | 'bottom';
}

/** The part of Plot's marks that is used here. */
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

/** Wraps marks so that they draw the same and record what they draw. */
export function trackMarks(marks: PlotOptions['marks'], rows: Row[], key: readonly string[]): [Markish[], Sighting[]] {
  const sightings: Sighting[] = [];
  const rowsOf = rowFinder(rows, key);
  const tracked = (marks ?? []).flat(Infinity as 1).map((mark, position) => {
    if (!isDrawable(mark)) return mark;
    const recording: Drawable = {
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
    // The mark itself is not changed: it may be drawn again, in another layout.
    return Object.create(mark, { render: { value: recording.render } }) as Markish;
  });
  return [tracked, sightings];
}

/** Finds the rows of a datum: those in its `row` or `rows`, the datum itself, or the row with its key. */
function rowFinder(rows: Row[], key: readonly string[]): (datum: unknown) => number[] {
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

/** The elements of a mark with the indexes of their data: one, or for a line many. */
function* elementsWithData(element: SvgElement): Generator<[SvgElement, number[]]> {
  const data = [element.__data__].flat().filter((one) => typeof one === 'number');
  if (data.length) yield [element, data];
  // Elements inside it, such as titles, have the same data.
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

/** For each of `count` rows its position in the finished drawing; null for a row without a mark. */
export function markPositions(svg: SvgElement, sightings: Sighting[], count: number): (MarkPosition | null)[] {
  const ordinals = new Map([...elementsOf(svg)].map((element, i) => [element, i - 1]));
  const byRow = Map.groupBy(sightings, ({ row }) => row);
  return Array.from({ length: count }, (_, row) => {
    const own = byRow.get(row) ?? [];
    const anchor = anchorOf(own);
    if (!anchor) return null;
    const elements = [...new Set(own.map(({ element }) => ordinals.get(element)!))].sort((a, b) => a - b);
    return { x: tenth(anchor[0]), y: tenth(anchor[1]), elements };
  });
}

const kinds = ['shape', 'rule', 'text'];

/**
 * The point that locates a row. Elements that show only this row come first, then shapes, then the mark drawn last, but the first of
 * several labels, which names the row.
 */
function anchorOf(sightings: Sighting[]): [number, number] | undefined {
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
