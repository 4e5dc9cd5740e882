import { expect, test } from 'vitest';
import { languageOf } from '../../../src/core/language/language.ts';
import type { Source } from '../../../src/core/data/sources.ts';
import { worksSentence } from '../../../src/publish/attribution.ts';

const english = languageOf('en')!;
const works = ['Ash', 'Birch', 'Cedar', 'Dill', 'Elm'].map(
  (family, i) => ({ id: family, title: `On ${family}`, author: [{ family }], issued: `200${i}` }) as Source,
);

test('worksSentence(language, works) includes the titles of up to three works', () => {
  expect(worksSentence(english, works.slice(0, 2))).toBe('Ash 2000, “On Ash”; Birch 2001, “On Birch”');
});

test('worksSentence(language, works) names four works, and truncates five', () => {
  expect(worksSentence(english, works.slice(0, 4))).toBe('Ash 2000, Birch 2001, Cedar 2002 and Dill 2003');
  expect(worksSentence(english, works)).toBe('Ash 2000, Birch 2001, Cedar 2002 and 2 others');
});
