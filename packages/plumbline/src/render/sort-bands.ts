/** Finds the bands of a drawing that readers can sort: one for each row, below each other. */
import type { Scale } from '@observablehq/plot';
import { boundingBox } from './svg/bounding-box.ts';
import { type SvgElement, elementsOf } from './svg/svg-dom.ts';
import type { MarkPosition } from './track-marks.ts';

type Band = [top: number, bottom: number];

/** Plot adds this method to the root element. */
type WithScales = SvgElement & { scale(name: string): Scale | undefined };

/** The bands of scale y, or of the fy facets, extended to leave no gaps. Empty without a band scale. */
function bandsOf(svg: SvgElement): Band[] {
  const scale = ['y', 'fy'].map((name) => (svg as WithScales).scale(name)).find((one) => one?.step !== undefined);
  if (!scale) return [];
  const { step = 0, bandwidth = 0 } = scale;
  return [...scale.domain!].map((value): Band => {
    const top = Number(scale.apply(value)) - (step - bandwidth) / 2;
    return [top, top + step];
  });
}

/**
 * Adds to each place its band, in pixels of the drawing, and all elements within the band: the label of the axis moves with the row.
 * A row outside all bands gets none.
 */
export function withBands(svg: SvgElement, places: (MarkPosition | null)[]): (MarkPosition | null)[] {
  const bands = bandsOf(svg);
  const at = (y: number) => bands.findIndex(([top, bottom]) => top <= y && y < bottom);
  const within = new Map<number, number[]>();
  [...elementsOf(svg)].forEach((element, i) => {
    const box = shapes.includes(element.tagName) ? boundingBox(element) : undefined;
    const band = box ? at((box.top + box.bottom) / 2) : -1;
    if (!box || band < 0 || box.bottom - box.top > bands[band]![1] - bands[band]![0]) return;
    within.set(band, [...(within.get(band) ?? []), i - 1]);
  });
  return places.map((place) => {
    const band = place ? at(place.y) : -1;
    if (!place || band < 0) return place;
    const elements = [...new Set([...place.elements, ...(within.get(band) ?? [])])].sort((a, b) => a - b);
    const [top, bottom] = bands[band]!;
    return { ...place, elements, band: [Math.round(top * 10) / 10, Math.round(bottom * 10) / 10] };
  });
}

/** Elements that paint something themselves. */
const shapes = ['circle', 'rect', 'line', 'path', 'text', 'image'];
