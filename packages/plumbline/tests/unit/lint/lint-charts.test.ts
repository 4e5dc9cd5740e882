import { expect, test } from 'vitest';
import { mergeFindings, findingMessage } from '../../../src/lint/findings.ts';

const small = (...labels: string[]) => ({
  expected: 'text of 11 px or more',
  found: labels.map((label) => `"${label}"`),
  how: 'at 9 px',
});

test('findingMessage(finding) lists up to four names, or three and the number of others', () => {
  expect(findingMessage(small('Alder'))).toBe('expected text of 11 px or more, got "Alder" at 9 px');
  expect(findingMessage(small('Alder', 'Birch', 'Cedar', 'Dogwood'))).toBe(
    'expected text of 11 px or more, got "Alder", "Birch", "Cedar" and "Dogwood" at 9 px',
  );
  expect(findingMessage(small('Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder'))).toBe(
    'expected text of 11 px or more, got "Alder", "Birch", "Cedar" and 2 more at 9 px',
  );
});

test('findingMessage(finding) lists duplicates once', () => {
  expect(findingMessage(small('Alder', 'Alder'))).toBe('expected text of 11 px or more, got "Alder" at 9 px');
});

test('mergeFindings(findings) merges findings of the same kind only', () => {
  const other = { ...small('Cedar'), how: 'at 8 px' };
  expect(mergeFindings([small('Alder'), other, small('Birch')])).toEqual([small('Alder', 'Birch'), other]);
});
