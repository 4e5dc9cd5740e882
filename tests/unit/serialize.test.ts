import { expect, test } from 'vitest';
import { SvgDocument } from '../../src/draw/document.ts';
import { escapeAttribute, escapeText, serialize } from '../../src/draw/serialize.ts';

const document = new SvgDocument();

function write(attributes: Record<string, unknown>, text = ''): string {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return serialize(element);
}

test('serialize(element) closes what is empty', () => {
  expect(write({})).toBe('<text/>');
});

test('serialize(element) escapes text and attributes as XML asks', () => {
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

test('serialize(element) leaves numbers alone that are no coordinates', () => {
  expect(write({ 'fill-opacity': 0.125, 'stroke-width': 1.25, viewBox: '0 0 360.5 1' })).toBe(
    '<text fill-opacity="0.125" stroke-width="1.25" viewBox="0 0 360.5 1"/>',
  );
});
