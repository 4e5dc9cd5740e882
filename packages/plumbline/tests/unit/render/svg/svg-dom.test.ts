import { expect, test } from 'vitest';
import { type SvgElement, elementsOf, SvgDocument, TextNode } from '../../../../src/render/svg/svg-dom.ts';

const document = new SvgDocument(() => 0);
const make = (name: string, ...children: (SvgElement | string)[]): SvgElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.append(...children);
  return element;
};
const names = (element: SvgElement) =>
  element.childNodes.map((node) => (node instanceof TextNode ? node.data : node.tagName));

test('insertBefore(child, next) moves a child from its previous parent', () => {
  const [a, b, c] = [make('a'), make('b'), make('c')];
  const parent = make('g', a, b, c);
  parent.insertBefore(c, a);
  expect(names(parent)).toEqual(['c', 'a', 'b']);
  const other = make('g');
  other.appendChild(b);
  expect(names(parent)).toEqual(['c', 'a']);
  expect(b.parentNode).toBe(other);
});

test('remove() and replaceWith(nodes) keep the order of the other children', () => {
  const [a, b, c] = [make('a'), make('b'), make('c')];
  const parent = make('g', a, b, c);
  b.replaceWith(make('x'), make('y'));
  a.remove();
  expect(names(parent)).toEqual(['x', 'y', 'c']);
  expect([a.parentNode, b.parentNode]).toEqual([null, null]);
});

test('textContent joins the text below, and replaces it when set', () => {
  const text = make('text', 'Zhe', make('tspan', 'jiang'));
  expect(text.textContent).toBe('Zhejiang');
  text.textContent = '';
  expect(text.childNodes).toEqual([]);
});

test('querySelectorAll(name) finds descendants by tag name, in document order', () => {
  const tree = make('g', make('text', make('g')), make('g'));
  expect(tree.querySelectorAll('g')).toHaveLength(2);
  expect(tree.querySelector('style')).toBeNull();
  expect([...elementsOf(tree)].map(({ tagName }) => tagName)).toEqual(['g', 'text', 'g', 'g']);
});

test('setAttribute(name, value) stores text, and does not change the style', () => {
  const element = make('g');
  element.setAttribute('x', 1.5);
  element.style.setProperty('fill', 'red');
  expect([element.getAttribute('x'), element.getAttribute('style'), element.getAttribute('y')]).toEqual([
    '1.5',
    null,
    null,
  ]);
  expect(element.style.getPropertyValue('fill')).toBe('red');
});
