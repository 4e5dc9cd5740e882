/** Finds drawings that differ when they are drawn again, though nothing was edited: two builds would publish different files. */
import { quoted, type Finding } from './findings.ts';

/** @param again the same drawing, drawn a second time */
export function repeatFindings(svg: string, again: string): Finding[] {
  if (svg === again) return [];
  let at = 0;
  while (svg[at] === again[at]) at++;
  // The attribute or text in which they begin to differ.
  const [, attribute] = / ([\w:-]+)="[^"<>]*$/.exec(svg.slice(0, at)) ?? [];
  const advice = 'Draw only what is in the rows, and keep nothing from one call to the next';
  return [{ expected: 'the same drawing each time', found: [`another ${quoted(attribute ?? 'text')}`], advice }];
}
