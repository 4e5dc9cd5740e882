import { afterAll, expect, test } from 'vitest';
import { bindNumber } from '../../../../src/core/evidence/bindings.ts';
import { loadProject } from '../../../../src/core/project/load.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const at = { file: 'a.mdx', place: 'line 7' };

const messages = (text: string, of: string, content = project): string[] => {
  const problems: Problem[] = [];
  bindNumber(text, of, content, at, problems);
  return problems.map(({ message }) => message);
};

test('bindNumber(text, of) resolves a cell to its row, field, value and unit', () => {
  const { origins } = bindNumber('six', 'bridges[Alder/2000].bridges', project, at, [])!;
  expect(origins).toMatchObject([
    {
      of: 'bridges[Alder/2000].bridges',
      row: { town: 'Alder', year: 2000 },
      field: 'bridges',
      value: 6,
      unit: 'bridges',
    },
  ]);
});

test('bindNumber(text, of) resolves a measure to its sentence, value and unit', () => {
  const { origins } = bindNumber('three times', 'bridges.alder-growth', project, at, [])!;
  expect(origins).toMatchObject([
    { value: 3, unit: 'times', row: undefined, measure: { sentence: 'Bridges of Alder in 2000 over those of 1900.' } },
  ]);
});

test.each([
  ['six', 'bridges[Alder/2000].bridges'],
  ['55 percent', 'bridges.alder-share'],
  ['more than half', 'bridges.alder-share'],
  ['nearly 55%', 'bridges.alder-share'],
  ['5 to 6', 'bridges[Cedar/2000].bridges, bridges[Alder/2000].bridges'],
  ['4 to 6', 'bridges[Cedar/2000].bridges'],
  ['three-fold', 'bridges.alder-growth'],
])('bindNumber("%s", "%s") reports nothing', (text, of) => expect(messages(text, of)).toEqual([]));

test('bindNumber(text, of) compares the first number of a range with the first origin, the second with the second', () => {
  const [cedar, alder] = ['bridges[Cedar/2000].bridges', 'bridges[Alder/2000].bridges'];
  expect(messages('5 to 6', `${alder}, ${cedar}`)).toHaveLength(2);
  expect(messages('4 to 6', `${cedar},${alder}`)).toEqual([
    `expected a number that ${cedar} (5 bridges) rounds to, got "4 to 6".`,
  ]);
});

test('bindNumber(text, of) compares one number with each of several origins', () => {
  expect(messages('six', 'bridges[Alder/2000].bridges,bridges-per-town[Alder].now')).toEqual([]);
  expect(messages('six', 'bridges[Alder/2000].bridges,bridges-per-town[Alder].then')).toHaveLength(1);
});

test('bindNumber(text, of) does not split a key at its comma', () => {
  const towns = project.datasets.get('bridges-per-town')!;
  const rows = [{ town: 'Alder, upper', bank: 'north', then: 2, now: 6 }];
  const datasets = new Map([['bridges-per-town', { ...towns, rows }]]);
  expect(messages('six', 'bridges-per-town[Alder, upper].now', { ...project, datasets })).toEqual([]);
});

test('bindNumber(text, of) reports nothing about a dataset with reported problems', () => {
  const reported = (file: string): Problem[] => [{ file, message: 'Broken.', hint: 'Mend it.' }];
  for (const [file, of] of [
    ['data/bridges/data.csv', 'bridges[Adler/2000].bridges'],
    ['data/bridges/data.csv', 'bridges.towns'],
    ['data/bridge/datapackage.json', 'bridge[Alder/2000].bridges'],
  ] as const) {
    const problems = reported(file);
    expect(bindNumber('nine', of, project, at, problems)).toBeUndefined();
    expect(problems).toHaveLength(1);
  }
});
