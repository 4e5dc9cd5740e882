import { expect, test } from 'vitest';
import type { SvgElement } from '../../../../src/render/svg/svg-dom.ts';
import { findingMessage } from '../../../../src/lint/findings.ts';
import { overlapFindings } from '../../../../src/lint/drawing/label-overlap.ts';
import { textWidth } from '../../../helpers/chinese.ts';
import { make, svg, text, type Attributes } from '../../../helpers/svg.ts';

const faults = (...children: SvgElement[]) => overlapFindings(svg(...children), 360, 200).map(findingMessage);
const over = (a: string, b: string) => `expected labels that do not overlap, got "${a}" over "${b}"`;

test('overlapFindings(svg) accepts labels that do not overlap', () => {
  expect(faults(text('Alder', { x: 10, y: 20 }), text('Birch', { x: 10, y: 36 }))).toEqual([]);
});

test('overlapFindings(svg) reports two labels that overlap', () => {
  expect(faults(text('Alder', { x: 10, y: 20 }), text('Birch', { x: 30, y: 24 }))).toEqual([over('Alder', 'Birch')]);
});

test('overlapFindings(svg) reports all overlaps in one finding', () => {
  const labels = ['Alder', 'Birch', 'Cedar'].map((label, i) => text(label, { x: 10 + 10 * i, y: 20 + 2 * i }));
  expect(faults(...labels)).toEqual([
    'expected labels that do not overlap, got "Alder" over "Birch", "Alder" over "Cedar" and "Birch" over "Cedar"',
  ]);
});

test('overlapFindings(svg) accepts ascenders that touch', () => {
  const end = 10 + textWidth('Alder');
  expect(faults(text('Alder', { x: 10, y: 20 }), text('Birch', { x: end - 1, y: 20 }))).toEqual([]);
  expect(faults(text('Alder', { x: 10, y: 20 }), text('Birch', { x: end - 2, y: 20 }))).toHaveLength(1);
});

test('overlapFindings(svg, width, height) reports by how much a label is outside the frame', () => {
  expect(faults(text('Alder', { x: 350, y: 20 }))).toEqual([
    `expected every label inside the frame, got "Alder" ${Math.round(350 + textWidth('Alder') - 360)} px outside it`,
  ]);
  expect(faults(text('Alder', { x: 10, y: 5 }))).toHaveLength(1);
  expect(faults(text('Alder', { x: 10, y: 199 }))).toHaveLength(1);
});

test('overlapFindings(svg) applies text-anchor, also of a group', () => {
  const at = { x: 340, y: 20 };
  expect(faults(text('Zhejiang', { ...at, 'text-anchor': 'end' }))).toEqual([]);
  expect(faults(make('g', { 'text-anchor': 'end' }, text('Zhejiang', at)))).toEqual([]);
  expect(faults(text('Zhejiang', { ...at, 'text-anchor': 'middle' }))).toHaveLength(1);
});

test('overlapFindings(svg) measures with the size and weight of a group', () => {
  const label = text('The whole of Zhejiang', { x: 360 - textWidth('The whole of Zhejiang'), y: 30 });
  expect(faults(label)).toEqual([]);
  expect(faults(make('g', { 'font-size': 14 }, label))).toHaveLength(1);
  expect(faults(make('g', { 'font-weight': 'bold' }, label))).toHaveLength(1);
  expect(faults(make('g', { 'font-weight': 600 }, label))).toHaveLength(1);
});

test('overlapFindings(svg) adds up translations', () => {
  const label = text('Alder', { transform: 'translate(10,20)' });
  expect(faults(make('g', { transform: 'translate(20.5,0.5)' }, label))).toEqual([]);
  expect(faults(make('g', { transform: 'translate(345,0)' }, text('Alder', { y: 20 })))).toHaveLength(1);
});

test('overlapFindings(svg) rotates the box of a label', () => {
  const upright = { transform: 'translate(10,150) rotate(-90)' };
  expect(faults(text('Zhejiang Province', upright), text('Alder', { x: 20, y: 100 }))).toEqual([]);
  expect(faults(text('Zhejiang Province', upright), text('Alder', { x: 5, y: 100 }))).toHaveLength(1);
  expect(faults(text('Zhejiang Province', { transform: 'translate(10,90) rotate(-90)' }))).toHaveLength(1);
});

test('overlapFindings(svg) places each line of a label as Plot does', () => {
  const line = (content: string, attributes: Attributes) => make('tspan', { x: 0, ...attributes }, content);
  const lines = make(
    'text',
    { transform: 'translate(10,100)' },
    line('one', { y: '-2em' }),
    line('two', { dy: '1em' }),
    line('three', { dy: '1em' }),
  );
  const probe = (y: number) => faults(lines, text('probe', { x: 10, y }));
  expect(probe(74)).toEqual([over('one', 'probe')]);
  expect(probe(87)).toEqual([over('two', 'probe')]);
  expect(probe(100)).toEqual([over('three', 'probe')]);
  expect(probe(113)).toEqual([]);
});

test('overlapFindings(svg) does not measure titles', () => {
  const label = text('A', { x: 340, y: 20 });
  label.append(make('title', {}, 'Alder, on the north bank'));
  expect(faults(label)).toEqual([]);
});

test('overlapFindings(svg) ignores blank labels', () => {
  expect(faults(text('', { x: -50, y: 20 }), text(' ', { x: 400, y: 20 }))).toEqual([]);
});
