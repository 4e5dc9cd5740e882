import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { hasFormulas, toCsv, toSpreadsheetCsv } from '../../../../src/publish/downloads/csv.ts';

const fields = [{ name: 'text' }, { name: 'number' }];
const cellsIn = (csv: string) => (parse(csv, { columns: true }) as Record<string, string>[]).map(({ text }) => text);
const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1', '=cmd|"/C calc"!A0'];
const harmless = ['Alder', '1-1', 'a=b', "'quoted'", '−1', '', 'a,b', 'two\nlines'];

describe('toSpreadsheetCsv(rows, fields)', () => {
  test.each(dangerous)('puts an apostrophe before %j', (text) => {
    expect(cellsIn(toSpreadsheetCsv([{ text, number: 1 }], fields))).toEqual([`'${text}`]);
    expect(hasFormulas([{ text, number: 1 }], fields)).toBe(true);
  });

  test.each(harmless)('does not change %j', (text) => {
    expect(cellsIn(toSpreadsheetCsv([{ text, number: 1 }], fields))).toEqual([text]);
    expect(hasFormulas([{ text, number: 1 }], fields)).toBe(false);
  });

  test('does not change numbers, and writes blanks as empty cells', () => {
    const rows = [
      { text: null, number: -1.5 },
      { text: null, number: null },
    ];
    expect(toSpreadsheetCsv(rows, fields)).toBe('text,number\n,-1.5\n,\n');
    expect(hasFormulas(rows, fields)).toBe(false);
  });
});

test('toCsv(rows, fields) does not change text', () => {
  const rows = [...dangerous, ...harmless].map((text) => ({ text, number: 1 }));
  expect(cellsIn(toCsv(rows, fields))).toEqual([...dangerous, ...harmless]);
});
