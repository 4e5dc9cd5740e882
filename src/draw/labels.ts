/** Finds labels that leave the frame or run into each other, by the fonts' own measures. */
import { linesOf, type Box } from './bounds.ts';
import { type Element, elementsOf } from './document.ts';

/** Pixels by which two labels may touch: hairline contact of ascenders is not a collision. */
const slack = 1.5;

/** What was expected and found for each label at fault; empty when all fit. */
export function labelFaults(svg: Element, width: number, height: number): string[] {
  const lines = [...elementsOf(svg)].filter((element) => element.tagName === 'text').flatMap(linesOf);
  const faults: string[] = [];
  for (const { text, box } of lines) {
    const over = Math.max(-box.left, box.right - width, -box.top, box.bottom - height);
    if (over > 1) faults.push(`expected every label inside the frame, got "${text}" ${Math.round(over)} px outside it`);
  }
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1))
      if (overlap(a.box, b.box)) faults.push(`expected labels clear of each other, got "${a.text}" over "${b.text}"`);
  });
  return faults;
}

function overlap(a: Box, b: Box): boolean {
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return x > slack && y > slack;
}
