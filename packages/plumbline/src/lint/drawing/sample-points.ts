/** Sample points of labels and shapes, at which a drawing is checked. */
import { middle, type Box } from '../../render/svg/bounding-box.ts';
import type { PaintedShape } from './paint-order.ts';
import type { Point } from '../../render/svg/transforms.ts';
import type { Outline } from '../../render/svg/outlines.ts';

/** Points of a box, one pixel apart, without a margin of two pixels, which may touch other shapes. */
export function pointsWithin(box: Box): Point[] {
  const edge = 2;
  const points: Point[] = [middle(box)];
  for (let x = box.left + edge; x <= box.right - edge; x++)
    for (let y = box.top + edge; y <= box.bottom - edge; y++) points.push([x, y]);
  return points;
}

/** Points along each outline of a shape at equal distances; slightly inside if it is filled. */
export function samplePoints({ outlines, box, fill }: PaintedShape): Point[] {
  const [x, y] = middle(box);
  const inwards = ([px, py]: Point): Point => [px + Math.sign(x - px) * 0.75, py + Math.sign(y - py) * 0.75];
  const points = outlines.flatMap(pointsAlong);
  return fill ? points.map(inwards) : points;
}

/** Number of points per outline. */
const count = 16;

function pointsAlong(outline: Outline): Point[] {
  const lengths = outline.slice(1).map(([x, y], i) => Math.hypot(x - outline[i]![0], y - outline[i]![1]));
  const gap = lengths.reduce((sum, length) => sum + length, 0) / count;
  const points: Point[] = [];
  let next = gap / 2;
  let passed = 0;
  lengths.forEach((length, i) => {
    const [[x1, y1], [x2, y2]] = [outline[i]!, outline[i + 1]!];
    for (; next <= passed + length && points.length < count; next += gap) {
      const share = length ? (next - passed) / length : 0;
      points.push([x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]);
    }
    passed += length;
  });
  return points;
}
