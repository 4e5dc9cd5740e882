import { expect, test } from 'vitest';
import { SvgDocument } from '../../../../src/render/svg/svg-dom.ts';
import { escapeAttribute, escapeText, serialize } from '../../../../src/render/svg/svg-serializer.ts';

const document = new SvgDocument(() => 0);

function write(attributes: Record<string, unknown>, text = ''): string {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return serialize(element);
}

test('serialize(element) writes empty elements as self-closing', () => {
  expect(write({})).toBe('<text/>');
});

test('serialize(element) escapes text and attributes for XML', () => {
  expect(write({ title: 'R&D "A" <b>' }, 'R&D "A" <b>')).toBe(
    '<text title="R&amp;D &quot;A&quot; &lt;b&gt;">R&amp;D "A" &lt;b&gt;</text>',
  );
  expect(escapeText(']]>')).toBe(']]&gt;');
  expect(escapeAttribute('&amp;')).toBe('&amp;amp;');
});

test.each([
  ['d', 'M1.23456,2.5L-0.04,10.96', 'M1.2,2.5L0,11'],
  ['d', 'M0.00001,1e-7', 'M0,1e-7'],
  ['d', 'M1.5e-7,2.5e2', 'M0,250'],
  ['transform', 'translate(12.3456,-7.25) rotate(-90)', 'translate(12.3,-7.2) rotate(-90)'],
  ['x', '-0.0001', '0'],
  ['x', '-0.000', '0'],
  ['x', '10', '10'],
  ['y', '0.32em', '0.32em'],
  ['dy', '-0.6875em', '-0.6875em'],
])('serialize(element) rounds %s="%s" to %s', (name, value, expected) => {
  expect(write({ [name]: value })).toBe(`<text ${name}="${expected}"/>`);
});

test.each([
  ['M10,20L11.04,20L11,22.5Z', 'M10 20l1 0 0 2.5z'],
  ['M10,20L9.5,19.75L12,20.5ZM0,0L-0.5,0.5L10.5,0Z', 'M10 20l-.5-.2 2.5 .7zM0 0l-.5 .5 11-.5z'],
])('serialize(element) writes the closed polygon %s with relative coordinates: %s', (value, expected) => {
  expect(write({ d: value })).toBe(`<text d="${expected}"/>`);
});

test('serialize(element) keeps every point of a polygon exact to a tenth of a pixel', () => {
  const points = Array.from({ length: 500 }, (_, i) => [50 + 40 * Math.sin(i), 50 + 40 * Math.cos(i / 3)]);
  const d = /d="([^"]+)"/.exec(write({ d: `M${points.map((point) => point.join(',')).join('L')}Z` }))![1]!;
  const steps = [...d.slice(1, -1).matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
  const sum = (odd: number) => steps.filter((_, i) => i % 2 === odd).reduce((total, step) => total + step, 0);
  expect(steps).toHaveLength(1000);
  expect(sum(0)).toBeCloseTo(points.at(-1)![0]!, 1);
  expect(sum(1)).toBeCloseTo(points.at(-1)![1]!, 1);
});

test.each(['M0,0L1,1', 'M0,0L1,1L2,0Z M5,5', 'M0,0C1,1,2,2,3,3Z', 'M0,0L1,1L2,0ZL4,4', 'm0,0l1,1z'])(
  'serialize(element) leaves the path %s as it is',
  (value) => {
    expect(write({ d: value })).toBe(`<text d="${value}"/>`);
  },
);

test('serialize(element) does not round numbers that are not coordinates', () => {
  expect(write({ 'fill-opacity': 0.125, 'stroke-width': 1.25, viewBox: '0 0 360.5 1' })).toBe(
    '<text fill-opacity="0.125" stroke-width="1.25" viewBox="0 0 360.5 1"/>',
  );
});
