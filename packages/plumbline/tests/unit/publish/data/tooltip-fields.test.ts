import { expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/data/datasets.ts';
import type { Field } from '../../../../src/core/data/data-package.ts';
import { languageOf } from '../../../../src/core/language/language.ts';
import { columnsOf } from '../../../../src/publish/data/columns.ts';
import { tooltipFields } from '../../../../src/publish/data/tooltip-fields.ts';

const field = (name: string, type: Field['type'], unit: string, more: Partial<Field> = {}): Field => ({
  name,
  type,
  unit,
  title: name,
  description: name,
  ...more,
});

const fields = [
  field('code', 'string', 'code', { editorial: true }),
  field('place', 'string', 'name'),
  field('kind', 'string', 'category'),
  field('Parks', 'integer', 'parks'),
  field('firms', 'integer', 'thousands'),
  field('amount', 'number', 'as in unit', { unitIn: 'counted' }),
  field('counted', 'string', 'text'),
  field('visitors', 'integer', 'visitors', { precisionIn: 'precision' }),
  field('precision', 'string', 'category'),
  field('story', 'string', 'text'),
  field('remark', 'string', 'text', { editorial: true }),
];

const row = {
  code: '330100',
  place: 'Hangzhou',
  kind: 'capital',
  Parks: 53,
  firms: 12,
  amount: null as number | null,
  counted: null as string | null,
  visitors: null as number | null,
  precision: null as string | null,
  story: 'A town by a lake that was a capital once, and is a town of traders now',
  remark: 'ours',
};

function few(cells: Partial<typeof row>) {
  const rows = [{ ...row, ...cells }];
  const dataset = { id: 'x', rows, schema: { fields, primaryKey: ['code'] }, evidence: [] } as unknown as Dataset;
  const columns = columnsOf(dataset, rows);
  return tooltipFields(languageOf('en')!, dataset, columns, rows[0]!, 'Hangzhou').map(([column, ...more]) => [
    columns[column]!.field.name,
    ...more,
  ]);
}

test('tooltipFields(…) has numbers before text, units that the title lacks, and no codes, remarks or parts of the label', () => {
  expect(few({})).toEqual([['Parks'], ['firms', 'thousands'], ['kind']]);
});

test('tooltipFields(…) takes the unit from another column if the field has "unitIn"', () => {
  expect(few({ amount: 3.5, counted: 'US$ billion' })).toContainEqual(['amount', 'US$ billion']);
});

test('tooltipFields(…) adds one long text if there are few other values', () => {
  expect(few({ firms: null as unknown as number })).toEqual([['Parks'], ['kind'], ['story']]);
});

test('tooltipFields(…) has the precision of a value with the value, and not by itself', () => {
  const shown = few({ visitors: 500, precision: 'more than' });
  expect(shown).toContainEqual(['visitors', '', 'more than']);
  expect(shown.map(([name]) => name)).not.toContain('precision');
  expect(few({ visitors: 500, precision: 'exactly' })).toContainEqual(['visitors']);
});
