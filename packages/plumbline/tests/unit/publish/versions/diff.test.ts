import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import type { Row } from '../../../../src/core/data/table.ts';
import { diffOf } from '../../../../src/publish/versions/diff.ts';
import { snapshotOf, type Snapshot } from '../../../../src/publish/versions/snapshot.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const before = snapshotOf(project, project.charts.get('bridges-now')!);
const diff = (changes: Partial<Snapshot>, from = before) => diffOf(project.language, from, { ...from, ...changes });
const row = (town: string) => before.rows.find((one) => one['town'] === town)!;

describe('diffOf(language, before, after)', () => {
  test('is empty for a version and itself', () => {
    expect(diff({})).toEqual({
      texts: [],
      rows: { added: [], removed: [], changed: [], reordered: false },
      statuses: 0,
      drawing: false,
      colours: false,
    });
  });

  test('lists changed texts, word by word', () => {
    const { texts } = diff({ title: 'Alder has the fewest bridges', note: 'Fords do not count.' });
    expect(texts.map(({ name }) => name)).toEqual(['title', 'note']);
    expect(texts[0]!.parts).toEqual([
      { kind: 'same', text: 'Alder has the ' },
      { kind: 'before', text: 'most' },
      { kind: 'after', text: 'fewest' },
      { kind: 'same', text: ' bridges' },
    ]);
    expect(texts[1]!.parts).toEqual([{ kind: 'after', text: 'Fords do not count.' }]);
  });

  test('lists changed sources, discrepancies and corrections, line by line', () => {
    const { texts } = diff({ gaps: [], corrections: [{ date: '2026-12-01', text: 'Cedar was 4.' }], credits: [] });
    expect(texts.map(({ name }) => name)).toEqual(['discrepancies', 'corrections', 'sources']);
  });

  test('identifies rows by key: added, removed, changed cell by cell', () => {
    const rows: Row[] = [
      { ...row('Alder'), now: 7 },
      row('Birch'),
      { town: 'Dell', bank: 'south', then: null, now: 1 },
    ];
    const found = diff({ rows }).rows;
    expect(found.added.map((one) => one['town'])).toEqual(['Dell']);
    expect(found.removed.map((one) => one['town'])).toEqual(['Cedar']);
    expect(found.changed).toMatchObject([{ row: { town: 'Alder' }, cells: [{ before: 6, after: 7 }] }]);
    expect(found.reordered).toBe(false);
  });

  test('detects a different order of rows', () => {
    expect(diff({ rows: before.rows.toReversed() }).rows).toMatchObject({ added: [], changed: [], reordered: true });
  });

  test('identifies rows without a key by all values, including duplicates', () => {
    const bare = { ...before, key: [], rows: [{ a: 1 }, { a: 1 }, { a: 2 }] };
    const found = diff({ rows: [{ a: 1 }, { a: 2 }, { a: 3 }] }, bare).rows;
    expect([found.removed, found.added]).toEqual([[{ a: 1 }], [{ a: 3 }]]);
  });

  test('counts unchanged values with a different status', () => {
    const fields = before.fields.map((field) =>
      field.name === 'then' ? { ...field, standing: 'cited' as const } : field,
    );
    expect(diff({ fields }).statuses).toBe(3);
  });

  test('detects a different drawing, but not a different id of the chart in it', () => {
    const { narrow, wide } = before.drawings;
    expect(diff({ drawings: { narrow, wide: { ...wide, height: wide.height + 1 } } }).drawing).toBe(true);
    const named = (svg: string, chart: string) => svg.replace('<svg ', `<svg id="${chart}-wide-1" `);
    const from = { ...before, drawings: { narrow, wide: { ...wide, svg: named(wide.svg, 'bridges-now') } } };
    const drawings = { narrow, wide: { ...wide, svg: named(wide.svg, 'bridges-today') } };
    expect(diff({ chart: 'bridges-today', drawings }, from).drawing).toBe(false);
    expect(diff({ palettes: { ...before.palettes, dark: {} } })).toMatchObject({ drawing: false, colours: true });
  });
});
