import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { formatProblem, type Problem } from '../../../../src/core/input/problems.ts';
import { inQuotes, validate, ruleMessage } from '../../../../src/core/input/validate.ts';

const schema = z.strictObject({
  title: z
    .string()
    .min(1)
    .refine((text) => !text.endsWith('.'), ruleMessage('no full stop', 'Remove it.')),
  part: z.int().min(1),
  note: z.string().optional(),
  files: z.array(z.strictObject({ name: z.string(), format: z.enum(['csv', 'json']) })).min(1),
});
const good = { title: 'A', part: 1, files: [{ name: 'data', format: 'csv' }] };

function report(value: unknown): string[] {
  const problems: Problem[] = [];
  validate(schema, value, 'x.json', problems);
  return problems.map((problem) => formatProblem(problem).replace('\n  Hint: ', ' '));
}

test('validate(schema, value) returns a valid value and reports nothing', () => {
  expect(validate(schema, good, 'x.json', [])).toEqual(good);
  expect(report(good)).toEqual([]);
});

test.each([
  ['a missing field', { ...good, title: undefined }, 'x.json, field "title": expected text, got nothing. Add "title".'],
  ['empty text', { ...good, title: '' }, 'x.json, field "title": expected some text, got "". Write some text.'],
  [
    'a number for text',
    { ...good, title: 7 },
    'x.json, field "title": expected text, got "7". Put quotes around the value.',
  ],
  ['a rule of our own', { ...good, title: 'A.' }, 'x.json, field "title": expected no full stop, got "A.". Remove it.'],
  ['too small a number', { ...good, part: 0 }, 'x.json, field "part": expected at least 1, got "0". Write at least 1.'],
  [
    'an empty list',
    { ...good, files: [] },
    'x.json, field "files": expected at least one entry, got "[]". Add an entry.',
  ],
  [
    'an entry by its name',
    { ...good, files: [{ name: 'data', format: 'cvs' }] },
    'x.json, field "files.data.format": expected one of "csv", "json", got "cvs". Write "csv".',
  ],
  ['no fields at all', 'text', 'x.json: expected named fields, got "text". Write named fields.'],
])('validate(schema, value) reports %s', (_, value, expected) => {
  expect(report(value)).toEqual([expected]);
});

test('validate(schema, value) reports a misspelt field name once', () => {
  const { title, ...rest } = good;
  expect(report({ ...rest, titel: title })).toEqual([
    'x.json, field "titel": expected a known field, got "titel". Write "title", or remove the field.',
  ]);
  expect(report({ ...good, notes: 'n' })).toEqual([
    'x.json, field "notes": expected a known field, got "notes". Write "note", or remove the field.',
  ]);
});

test('validate(schema, value) suggests no name for a field that resembles none', () => {
  expect(report({ ...good, colour: 'red' })).toEqual([
    'x.json, field "colour": expected a known field, got "colour". Remove the field; nothing reads it.',
  ]);
});

test('inQuotes(value) truncates long values', () => {
  expect(inQuotes('a'.repeat(60))).toHaveLength(62);
  expect(inQuotes('a'.repeat(61))).toBe(`"${'a'.repeat(57)}…"`);
  expect(inQuotes({ a: 1 })).toBe('"{"a":1}"');
});
