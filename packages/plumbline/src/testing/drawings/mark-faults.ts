/** What keeps a reader from pointing at a row of a drawing. */
import type { Drawing } from '../../render/render-chart.ts';

const drawingElements = ['circle', 'rect', 'line', 'path', 'text'];

/** Rows without a mark, marks outside the frame, and positions that no element has. */
export function markFaults({
  svg,
  width,
  height,
  places,
}: Pick<Drawing, 'svg' | 'width' | 'height' | 'places'>): string[] {
  const tags = [...svg.matchAll(/<(\w+)/g)].map(([, tag]) => tag).slice(1);
  return places.flatMap((place, row) => {
    if (!place) return [`row ${row} has no mark`];
    const { x, y, elements } = place;
    const isInside = x >= 0 && y >= 0 && x <= width && y <= height;
    const wrong = elements.filter((n) => !drawingElements.includes(tags[n] ?? ''));
    const sorted = elements.every((n, i) => i === 0 || n > elements[i - 1]!);
    return [
      ...(isInside ? [] : [`row ${row} is outside the frame, at ${x}, ${y}`]),
      ...(elements.length ? [] : [`row ${row} has no element`]),
      ...wrong.map((n) => `row ${row} has element ${n}, which draws nothing`),
      ...(sorted ? [] : [`row ${row} has its elements out of order`]),
    ];
  });
}
