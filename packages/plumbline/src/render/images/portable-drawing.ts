/** Rewrites a drawing for programs that know less of SVG than browsers: office suites, vector editors and converters. */
import { DomUtils, parseDocument } from 'htmlparser2';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const parseXml = (xml: string) => parseDocument(xml, { xmlMode: true });
const toXml = (node: Parameters<typeof DomUtils.getOuterHTML>[0]): string =>
  DomUtils.getOuterHTML(node, { xmlMode: true, encodeEntities: 'utf8' });

/** A drawing whose halos and figures need neither `paint-order` nor the values of CSS in an attribute. */
export function portableDrawing(svg: string): string {
  const document = parseXml(validFontVariants(svg));
  for (const text of DomUtils.getElementsByTagName('text', document)) separateHalo(text);
  return toXml(document);
}

/**
 * As an attribute, `font-variant` has the values of SVG 1.1; those of CSS are valid in a style. Not for pages, whose policy
 * forbids styles of elements.
 */
export const validFontVariants = (svg: string): string =>
  svg.replace(/ font-variant="(?!(?:normal|small-caps|inherit)")([^"]*)"/g, ' style="font-variant:$1"');

/**
 * Text whose stroke is painted first becomes two: the stroke alone, then the text. Programs that ignore `paint-order` paint the
 * stroke over the letters.
 */
function separateHalo(text: Element): void {
  const stroke = inherited(text, 'stroke');
  if (!inherited(text, 'paint-order')?.startsWith('stroke') || !stroke || stroke === 'none') return;
  const halo = DomUtils.getElementsByTagName('text', parseXml(toXml(text)))[0]!;
  for (const title of DomUtils.getElementsByTagName('title', halo)) DomUtils.removeElement(title);
  removePaint(halo, 'fill');
  removePaint(text, 'stroke');
  halo.attribs['aria-hidden'] = 'true';
  DomUtils.prepend(text, halo);
}

/** Removes the fill or the stroke of a text and of its parts. */
function removePaint(text: Element, name: 'fill' | 'stroke'): void {
  for (const part of DomUtils.getElementsByTagName('*', text))
    part.attribs = Object.fromEntries(Object.entries(part.attribs).filter(([other]) => other !== name));
  text.attribs[name] = 'none';
}

/** The value of an attribute on an element or the nearest one around it. */
function inherited(element: Element, name: string): string | undefined {
  for (let at: Element | null = element; at; at = at.parent as Element | null) {
    const value = at.attribs?.[name];
    if (value !== undefined) return value;
  }
  return undefined;
}
