/** Finds colours that are not from `plumbline/charts`: they would not change with the theme, and are not tested. */
import { type SvgElement, elementsOf } from '../../render/svg/svg-dom.ts';
import { quoted, type Finding } from '../findings.ts';
import { tokenOfColor } from '../../charts/colors.ts';

/** Keywords that are not colours, or refer to another colour. */
const keywords = ['none', 'transparent', 'currentColor', 'inherit', 'context-fill', 'context-stroke'];

export function paletteFindings(svg: SvgElement): Finding[] {
  const values = [...elementsOf(svg)].flatMap((element) =>
    ['fill', 'stroke'].map((name) => element.getAttribute(name)),
  );
  const foreign = values.filter(
    (value) => value && !keywords.includes(value) && !value.startsWith('url(') && !tokenOfColor(value),
  );
  const advice = 'Use the names of colors, such as colors.finding, or give the scale a range of them';
  return foreign.length
    ? [{ expected: 'only colours of "plumbline/charts"', found: foreign.map((one) => quoted(one!)), advice }]
    : [];
}
