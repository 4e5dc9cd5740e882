import { expect, test } from 'vitest';
import type { Source } from '../../../src/core/data/sources.ts';
import { worksInLine } from '../../../src/publish/attribution.ts';

const works = ['Ash', 'Birch', 'Cedar', 'Dill', 'Elm'].map(
  (family, i) => ({ id: family, title: `On ${family}`, author: [{ family }], issued: `200${i}` }) as Source,
);

test('worksInLine(works) gives a few their titles', () => {
  expect(worksInLine(works.slice(0, 2))).toBe('Ash 2000, “On Ash”; Birch 2001, “On Birch”');
});

test('worksInLine(works) names all of four, and cuts five', () => {
  expect(worksInLine(works.slice(0, 4))).toBe('Ash 2000, Birch 2001, Cedar 2002 and Dill 2003');
  expect(worksInLine(works)).toBe('Ash 2000, Birch 2001, Cedar 2002 and 2 others');
});
