import { expect, test } from 'vitest';
import { mergeFindings, findingMessage } from '../../../src/lint/findings.ts';

const small = (...labels: string[]) => ({
  expected: 'text of 11 px or more',
  found: labels.map((label) => `"${label}"`),
  how: 'at 9 px',
});

test('findingMessage(fault) names a few, and of many three and how many more', () => {
  expect(findingMessage(small('Alder'))).toBe('expected text of 11 px or more, got "Alder" at 9 px');
  expect(findingMessage(small('Alder', 'Birch', 'Cedar', 'Dogwood'))).toBe(
    'expected text of 11 px or more, got "Alder", "Birch", "Cedar" and "Dogwood" at 9 px',
  );
  expect(findingMessage(small('Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder'))).toBe(
    'expected text of 11 px or more, got "Alder", "Birch", "Cedar" and 2 more at 9 px',
  );
});

test('findingMessage(fault) names once what was found twice', () => {
  expect(findingMessage(small('Alder', 'Alder'))).toBe('expected text of 11 px or more, got "Alder" at 9 px');
});

test('joined(faults) makes one of what is wrong in the same way, and keeps others apart', () => {
  const other = { ...small('Cedar'), how: 'at 8 px' };
  expect(mergeFindings([small('Alder'), other, small('Birch')])).toEqual([small('Alder', 'Birch'), other]);
});
