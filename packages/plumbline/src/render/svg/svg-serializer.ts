/** Serialises a drawing as XML. Coordinates are rounded to a tenth of a pixel, which is not visible and saves a third of the bytes. */
import { TextNode, type SvgElement } from './svg-dom.ts';

const geometry = new Set([
  'd',
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'dx',
  'dy',
  'width',
  'height',
  'points',
]);

export function serialize(node: SvgElement | TextNode): string {
  if (node instanceof TextNode) return escapeText(node.data);
  const attributes = [...node.attributes].map(
    ([name, value]) => ` ${name}="${escapeAttribute(geometry.has(name) ? toRelative(round(value)) : value)}"`,
  );
  const children = node.childNodes.map(serialize).join('');
  return `<${node.tagName}${attributes.join('')}${children ? `>${children}</${node.tagName}>` : '/>'}`;
}

/** Rounds every number in a coordinate, path or transform, except lengths in `em`. */
const round = (value: string): string =>
  value.replace(/-?\d*\.\d+(e-?\d+)?(?!\d*em)/g, (number) => {
    const rounded = Math.round(Number(number) * 10) / 10;
    return Object.is(rounded, -0) ? '0' : String(rounded);
  });

const closedPolygons = /^(M[-.\d]+,[-.\d]+(L[-.\d]+,[-.\d]+)+Z)+$/;

/** Writes closed polygons with relative coordinates: they take half the bytes, and equal shapes are equal text wherever they are. */
function toRelative(value: string): string {
  if (!closedPolygons.test(value)) return value;
  return value.replace(/M([^Z]+)Z/g, (_, list: string) => {
    // Whole tenths of a pixel, so that rounding errors do not add up.
    const points = list.split('L').map((point) => point.split(',').map((number) => Math.round(Number(number) * 10)));
    const steps = points.slice(1).map((point, i) => [point[0]! - points[i]![0]!, point[1]! - points[i]![1]!]);
    return `M${joinNumbers(points[0]!)}l${joinNumbers(steps.flat())}z`;
  });
}

/** Joins numbers with a space, which is not needed before a minus sign. */
const joinNumbers = (tenths: number[]): string =>
  tenths
    .map((number) => String(number / 10).replace(/^(-?)0\./, '$1.'))
    .join(' ')
    .replaceAll(' -', '-');

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
