/** Finds colours that are not of `plumbline/charts`: they would be the same on light and on dark pages, and nobody has tested them. */
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
  const advice = 'Name them by what they mean, such as colors.finding, or give the scale a range of such colours';
  return foreign.length
    ? [{ expected: 'only colours of "plumbline/charts"', found: foreign.map((one) => quoted(one!)), advice }]
    : [];
}
