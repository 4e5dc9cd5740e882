import { afterAll, describe, expect, test } from 'vitest';
import type { LedgerLine } from '../../../../src/core/project/ledger/ledger.ts';
import { loadProject } from '../../../../src/core/project/load.ts';
import { checkUrls } from '../../../../src/publish/site/check-urls.ts';
import { earlierFiles } from '../../../../src/publish/site/earlier-files.ts';
import { permanentUrls } from '../../../../src/publish/site/permanent-urls.ts';
import { publishedFiles } from '../../../../src/publish/site/published-files.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';
import { earlyLine } from '../../../helpers/editions/ledger-line.ts';

const date = '2026-11-22';
const withLedger = async (lines: LedgerLine[]) =>
  loadProject(await copyEdition(afterAll, { files: { 'archive/ledger.jsonl': lines.map(earlyLine).join('') } }));

const recorded = [
  'charts/bridges-now.bib',
  'charts/bridges-now.figure.txt',
  'charts/bridges-now/embed/dark/',
  'charts/bridges-now/versions.json',
  'data/bridges.ris',
  'data/bridges/data.json',
  'data/bridges/data.parquet',
  'sources/gauge-2001.csl.json',
];
const project = await withLedger(recorded.map((path) => ({ kind: 'address', path, date })));

describe('earlierFiles(project)', () => {
  test('has nothing for an edition whose ledger promises none', async () => {
    expect(earlierFiles(await loadProject(await copyEdition(afterAll)))).toEqual([]);
    expect(earlierFiles(await withLedger([{ kind: 'address', path: 'charts/', date }]))).toEqual([]);
  });

  test('has every file that the ledger promises, with content, and no other', async () => {
    expect(
      earlierFiles(project)
        .map(({ address }) => address)
        .sort(),
    ).toEqual(recorded);
    for (const { content } of earlierFiles(project)) expect((await content!()).length).toBeGreaterThan(20);
    expect(checkUrls(project)).toEqual([]);
  });

  test('are published and permanent', () => {
    const published = new Set(publishedFiles(project).map(({ path }) => path));
    const permanent = new Set(permanentUrls(project).map(({ path }) => path));
    for (const path of recorded) {
      expect(published).toContain(path.replace(/\/$/, '/index.html'));
      expect(permanent).toContain(path);
    }
  });
});

test('earlierFiles(project) has no file that was removed, and the new address of one that moved', async () => {
  const [path = ''] = recorded;
  const address = { kind: 'address', path, date } as const;
  const removed = { kind: 'removed', path: 'charts/bridges-now/', reason: 'No longer read.', date } as const;
  const old = { kind: 'address', path: 'charts/bridges-then.bib', date } as const;
  const moved = { kind: 'moved', path: 'charts/bridges-then/', to: 'charts/bridges-now/', date } as const;
  const addresses = async (...lines: LedgerLine[]) => earlierFiles(await withLedger(lines)).map((file) => file.address);
  expect(await addresses(address)).toEqual([path]);
  expect(await addresses(old, moved)).toEqual([path]);
  expect(await addresses(old, moved, removed)).toEqual([path]);
  expect(await addresses(old)).toEqual([]);
});
