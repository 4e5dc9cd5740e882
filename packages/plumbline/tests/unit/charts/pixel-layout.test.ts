import { expect, test } from 'vitest';
import { rectChannels, placeLines } from '../../../src/charts/pixel-layout.ts';

test('placeLines(label, lines, height) places each line below the one before it, and keeps other properties of the label', () => {
  const row = { name: 'Elm' };
  expect(placeLines({ x: 4, y: 10, text: 'one two', row }, ['one', 'two'], 15)).toEqual([
    { x: 4, y: 10, text: 'one', row },
    { x: 4, y: 25, text: 'two', row },
  ]);
});

test('rectChannels reads a rectangle from its top left', () => {
  const block = { x: 4, y: 10, width: 30, height: 5 };
  expect([rectChannels.x2(block), rectChannels.y2(block)]).toEqual([34, 15]);
});
