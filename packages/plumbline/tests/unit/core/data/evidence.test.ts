import { afterAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/core/data/datasets.ts';
import { readEvidence, type Evidence } from '../../../../src/core/data/evidence.ts';
import { checkEvidence } from '../../../../src/core/evidence/check-evidence.ts';
import { evidenceFor, evidencedFields, statusOf } from '../../../../src/core/data/status.ts';
import { loadProject } from '../../../../src/core/project/load.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const { datasets, sources } = await loadProject(await copyEdition(afterAll));
const bridges = datasets.get('bridges')!;
const towns = datasets.get('towns')!;
const rowOf = (dataset: Dataset, at: number) => dataset.rows[at]!;

const check = (evidence: Evidence[], dataset = bridges): string[] => {
  const problems: Problem[] = [];
  checkEvidence({ ...dataset, evidence }, sources, problems);
  return problems.map(({ place, message }) => `${place}: ${message}`);
};

test('readEvidence(content) reads blanks as null', () => {
  const content = 'key,field,source,locator,rendition,start,end,quote,status\n*,bank,almanac-1999,page 2,,,,,cited\n';
  expect(readEvidence(content, 'data/towns', [])).toEqual([
    {
      key: '*',
      field: 'bank',
      source: 'almanac-1999',
      locator: 'page 2',
      rendition: null,
      start: null,
      end: null,
      quote: null,
      status: 'cited',
    },
  ]);
});

test('readEvidence(undefined) is empty', () => expect(readEvidence(undefined, 'data/towns', [])).toEqual([]));

test('evidencedFields(dataset) leaves out editorial fields', () => {
  expect(evidencedFields(bridges).map(({ name }) => name)).toEqual(['town', 'year', 'bridges']);
});

test('evidenceFor(dataset, row, field) is all evidence of a cell, or that for all rows if it has none', () => {
  expect(evidenceFor(bridges, rowOf(bridges, 1), 'bridges').map(({ quote }) => quote)).toEqual(['6', 'six']);
  expect(evidenceFor(towns, rowOf(towns, 0), 'bank').map(({ key }) => key)).toEqual(['*']);
  expect(evidenceFor(towns, rowOf(towns, 1), 'chartered')).toEqual([]);
});

test('statusOf(dataset, row, field) distinguishes transcribed, derived and blank cells', () => {
  expect(statusOf(bridges, rowOf(bridges, 1), 'bridges')).toBe('verified');
  expect(statusOf(bridges, rowOf(bridges, 3), 'bridges')).toBe('missing');
  expect(statusOf(towns, rowOf(towns, 0), 'bank')).toBe('cited');
  expect(statusOf(datasets.get('bridges-per-town')!, { town: 'Alder', then: 2 }, 'then')).toBe('derived');
});

describe('checkEvidence(dataset, sources)', () => {
  test('reports nothing for the tiny edition', () => {
    expect([check(bridges.evidence), check(towns.evidence, towns)]).toEqual([[], []]);
  });

  test('counts code points, not UTF-16 units', () => {
    const [first, ...rest] = bridges.evidence;
    const town = '🌉A';
    const rows = bridges.rows.map((row, i) => (i ? row : { ...row, town }));
    const own = rest.map((one) => (one.key === 'Alder/1900' ? { ...one, key: `${town}/1900` } : one));
    const at = (end: number) => [{ ...first!, key: `${town}/1900`, quote: town, start: 0, end }, ...own];
    expect(check(at(2), { ...bridges, rows })).toEqual([]);
    expect(check(at(3), { ...bridges, rows })).toEqual([
      'row 2: expected a range of 2 characters, as "🌉A" has, got 3 (0 to 3).',
    ]);
  });

  test('checks evidence for all rows against every cell of the field', () => {
    const all: Evidence = { ...bridges.evidence[0]!, key: '*', field: 'town' };
    const others = bridges.evidence.filter(({ field }) => field !== 'town');
    expect(check([all, ...others])).toEqual(
      ['Birch', 'Birch', 'Cedar', 'Cedar'].map((town) => `row 2: expected a quote with "${town}" (town), got "Alder".`),
    );
  });

  test('reports a missing source once', () => {
    const found = check(bridges.evidence.map((one) => ({ ...one, source: 'gauge-2011' })));
    expect(found).toEqual(['row 2: expected the id of a source, got "gauge-2011".']);
  });

  test('uses the unit in the row of a long table', () => {
    const fields = bridges.schema!.fields.map((field) =>
      field.name === 'bridges' ? { ...field, unitIn: 'source' } : field,
    );
    const schema = { ...bridges.schema!, fields };
    const rows = bridges.rows.map((row) => ({ ...row, source: 'US$ billion' }));
    const evidence = bridges.evidence.map((one) =>
      one.field === 'bridges' && one.quote === 'six' ? { ...one, quote: 'RMB 6 billion', end: one.start! + 13 } : one,
    );
    expect(check(evidence, { ...bridges, schema, rows })).toEqual([
      'row 8: expected a quote with "6" (bridges), got "RMB 6 billion".',
    ]);
  });
});
