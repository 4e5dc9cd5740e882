import { expect, test } from 'vitest';
import { formatProblems, hintForName, isReported, nearest, Problems } from '../../../../src/core/input/problems.ts';

const problem = (file: string, place?: string) => ({
  file,
  place,
  message: 'expected a, got "b".',
  hint: 'Write "a".',
});

test('nearest(name, names) finds the name that was misspelt', () => {
  const names = ['stip-count', 'stip-export-share', 'smart-cities', 'Chart', 'Note'];
  expect(nearest('stip-cuont', names)).toBe('stip-count');
  expect(nearest('smart-city', names)).toBe('smart-cities');
  expect(nearest('Chrat', names)).toBe('Chart');
});

test('nearest(name, names) is undefined if no name is close', () => {
  expect(nearest('rivers', ['stip-count', 'smart-cities'])).toBeUndefined();
  expect(nearest('b', ['Chart', 'a-b-c'])).toBeUndefined();
  expect(nearest('id', ['of', 'at'])).toBeUndefined();
  expect(nearest('any', [])).toBeUndefined();
});

test('nearest(name, names) chooses the closer of two names', () => {
  expect(nearest('gauge-2002', ['gauge-2011', 'gauge-2001'])).toBe('gauge-2001');
});

test('hintForName(name, names, otherwise) starts with a verb either way', () => {
  expect(hintForName('twon', ['town'], 'add data/twon/')).toBe('Write "town", or add data/twon/.');
  expect(hintForName('river', ['town'], 'add data/river/')).toBe('Add data/river/.');
});

test('isReported(path, problems) matches files by path and folders by prefix', () => {
  const problems = [problem('data/towns/data.csv'), problem('src/charts/a.ts')];
  expect(isReported('data/towns/', problems)).toBe(true);
  expect(isReported('src/charts/a.ts', problems)).toBe(true);
  expect(isReported('data/town', problems)).toBe(false);
  expect(isReported('src/charts/a', problems)).toBe(false);
});

test('formatProblems(problems) groups by file in alphabetical order and gives the total', () => {
  const report = formatProblems([problem('b.csv', 'row 3'), problem('a.csv'), problem('b.csv', 'row 2')]);
  expect(report.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
    'a.csv: expected a, got "b".',
    'b.csv, row 3: expected a, got "b".',
    'b.csv, row 2: expected a, got "b".',
    '3 problems. Nothing was published.',
  ]);
  expect(formatProblems([problem('a.csv')])).toContain('\n1 problem. ');
});

test('new Problems(problems) has the whole report as its message', () => {
  expect(new Problems([problem('a.csv')]).message).toBe(formatProblems([problem('a.csv')]));
});
