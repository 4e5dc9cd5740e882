/** Finds colours that are no ink of the edition: they would be the same on light and dark paper, and nobody has tested them. */
import { type SvgElement, elementsOf } from '../render/svg/svg-dom.ts';
import { quoted, type Finding } from './findings.ts';
import { tokenOfColor } from '../charts/colors.ts';

/** What is painted with no colour, with the colour of text, or with that of what is marked. */
const known = ['none', 'transparent', 'currentColor', 'inherit', 'context-fill', 'context-stroke'];

export function paletteFindings(svg: SvgElement): Finding[] {
  const values = [...elementsOf(svg)].flatMap((element) =>
    ['fill', 'stroke'].map((name) => element.getAttribute(name)),
  );
  const foreign = values.filter(
    (value) => value && !known.includes(value) && !value.startsWith('url(') && !tokenOfColor(value),
  );
  const advice = 'Name them by what they mean, as ink.finding, or give the scale a range of inks';
  return foreign.length
    ? [{ expected: 'colours of ink alone', found: foreign.map((one) => quoted(one!)), advice }]
    : [];
}
