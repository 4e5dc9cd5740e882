import { expect, test } from 'vitest';
import { defaultPalettes, type Palettes } from '../../../src/core/project/palettes.ts';
import { lintPalettes } from '../../../src/lint/lint-palettes.ts';

const found = (changes: Partial<Palettes['light']>, theme: 'light' | 'dark' = 'light') =>
  lintPalettes({ palettes: { ...defaultPalettes, [theme]: { ...defaultPalettes[theme], ...changes } } }).map(
    ({ place, message }) => `${place}: ${message}`,
  );

test('lintPalettes(project) accepts the default colours', () => {
  expect(lintPalettes({ palettes: defaultPalettes })).toEqual([]);
});

test('lintPalettes(project) refuses text that is too pale, in the theme that has it', () => {
  expect(found({ muted: '#8f8d88' })).toContain(
    'field "colors.light.muted": expected 4.5:1 or more against "paper" (#fcfbf8), got "#8f8d88" at 3.2:1.',
  );
  expect(found({ context: '#3a3b3f' }, 'dark')).toContain(
    'field "colors.dark.context": expected 3:1 or more against "paper" (#131416), got "#3a3b3f" at 1.6:1.',
  );
});

test('lintPalettes(project) refuses two colours of series that readers of some colour vision confuse', () => {
  expect(found({ second: '#5a6d1a' })).toContainEqual(
    expect.stringMatching(
      /^field "colors\.light\.fourth": expected a colour 11 or more \(CIEDE2000\) from "second" \(#5a6d1a\) for every reader, got "#58794f" at \d+\.\d with \w+\.$/,
    ),
  );
});

test('lintPalettes(project) refuses steps of a scale that are too near each other', () => {
  expect(found({ seq3: '#9ab2bf' })).toEqual([
    expect.stringMatching(
      /^field "colors\.light\.seq3": expected a colour 7\.3 or more \(L\*\) darker than "seq2" \(#9db5c2\) for every reader, got "#9ab2bf" at \d\.\d\.$/,
    ),
  ]);
});
