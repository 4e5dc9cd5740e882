import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { mustHaveNoTip } from '../../../../src/render/drawing-limits.ts';
import { NeedsBrowser } from '../../../../src/render/svg/needs-browser.ts';
import { SvgDocument, type SvgElement, TextNode } from '../../../../src/render/svg/svg-dom.ts';
import { others, programs, refused } from './programs.ts';

const { document } = new JSDOM('').window;

const draw = <Element>(options: Plot.PlotOptions, into: unknown): Element =>
  Plot.plot({ ...options, document: into as Document }) as unknown as Element;
const drawInOurs = (options: Plot.PlotOptions): SvgElement => {
  mustHaveNoTip(options);
  return draw<SvgElement>(options, new SvgDocument((text) => text.length * 6));
};

/** An element as its name, its attributes and what is inside. */
type Shape = [name: string, attributes: Record<string, string>, children: (Shape | string)[]];

const shapeOfOurs = (element: SvgElement): Shape => [
  element.tagName,
  Object.fromEntries(element.attributes),
  element.childNodes.map((node) => (node instanceof TextNode ? node.data : shapeOfOurs(node))),
];
const shapeOf = (element: Element): Shape => [
  element.tagName,
  Object.fromEntries(
    [...element.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => [name, value]),
  ),
  [...element.childNodes].map((node) => (node.nodeType === 1 ? shapeOf(node as Element) : node.nodeValue!)),
];

/** With ids that count from 1: Plot counts them across drawings. */
function withOwnIds(shape: Shape): unknown {
  const ids = new Map<string, number>();
  const number = (id: string) => `plot-id-${ids.get(id) ?? ids.set(id, ids.size + 1).get(id)}`;
  return JSON.parse(JSON.stringify(shape).replace(/plot-(?:clip|pattern|marker|gradient)-\d+/g, number));
}

test('every function of Plot is among these programs', () => {
  const functions = Object.keys(Plot).filter((name) => /^[a-z]/.test(name));
  const known = [...Object.keys(programs), ...Object.keys(refused), ...others].filter((name) => !name.includes(' '));
  expect(known.sort()).toEqual(functions.sort());
});

describe('Plot draws the same as in jsdom', () => {
  it.each(Object.entries(programs))('%s', (_, options) => {
    const ours = shapeOfOurs(drawInOurs(options()));
    expect(ours[0]).toBe('svg');
    expect(withOwnIds(ours)).toEqual(withOwnIds(shapeOf(draw<Element>(options(), document))));
  });
});

describe('refused, because only a browser can draw it', () => {
  it.each(Object.entries(refused))('%s', (_, options) => {
    expect(() => drawInOurs(options())).toThrow(NeedsBrowser);
  });
});
