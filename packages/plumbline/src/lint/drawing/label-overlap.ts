/** Finds labels outside the frame and labels that overlap, by the metrics of the fonts. */
import { linesOf, type Box } from '../../render/svg/bounding-box.ts';
import { type SvgElement, elementsOf } from '../../render/svg/svg-dom.ts';
import { quoted, type Finding } from '../findings.ts';

/** Pixels by which two boxes may overlap without a visible collision: ascenders and descenders rarely meet. */
const slack = 1.5;

export function overlapFindings(svg: SvgElement, width: number, height: number): Finding[] {
  const lines = [...elementsOf(svg)].filter((element) => element.tagName === 'text').flatMap(linesOf);
  const outside = lines.flatMap(({ text, box }) => {
    const over = Math.max(-box.left, box.right - width, -box.top, box.bottom - height);
    return over > 1 ? [`${quoted(text)} ${Math.round(over)} px`] : [];
  });
  const colliding = lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${quoted(a.text)} over ${quoted(b.text)}`] : [])),
  );
  return [
    { expected: 'every label inside the frame', found: outside, how: 'outside it' },
    { expected: 'labels that do not overlap', found: colliding },
  ].filter(({ found }) => found.length);
}

function overlap(a: Box, b: Box): boolean {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return x > slack && y > slack;
}
