import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { publishedEmbeds } from '../../../../src/publish/embeds/published-embeds.ts';
import { embedCodes } from '../../../../src/publish/embeds/embed-options.ts';
import { versionId, snapshotOf, toCanonicalJson, type Snapshot } from '../../../../src/publish/versions/snapshot.ts';
import { sha256Of } from '../../../../src/core/input/hash.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';
import { earlyLine } from '../../../helpers/editions/ledger-line.ts';

const first = await loadProject(await copyEdition(afterAll));
const now = snapshotOf(first, first.charts.get('bridges-now')!);
const before: Snapshot = { ...now, title: 'What was thought before', corrections: [] };

/** A version as a release writes it: a file and a line in the ledger. */
function frozen(snapshot: Snapshot, date: string) {
  const content = toCanonicalJson(snapshot);
  const sha256 = sha256Of(content);
  const hash = versionId(sha256);
  const line = earlyLine({ kind: 'version', chart: 'bridges-now', hash, sha256, date });
  return { hash, line, file: { [`archive/charts/bridges-now/${hash}.json`]: content } };
}
const [older, newer] = [frozen(before, '2026-11-22'), frozen(now, '2026-11-23')];
const project = await loadProject(
  await copyEdition(afterAll, {
    files: { ...older.file, ...newer.file, 'archive/ledger.jsonl': older.line + newer.line },
  }),
);
const chart = project.charts.get('bridges-now')!;

describe('publishedEmbeds(project)', () => {
  const embeds = publishedEmbeds(project);
  const embedAt = (permalink: string) => embeds.find(({ path }) => path === `charts/${permalink}/embed/`)!.embed();
  const words = (permalink: string) =>
    embedAt(permalink)
      .foot.map(({ runs }) => runs.map(({ text }) => text).join(''))
      .join(' ');

  test('has each chart and view, and each frozen version in the four variants that earlier versions published', () => {
    expect(embeds.map(({ path }) => path)).toEqual([
      'charts/bridges-now/embed/',
      'charts/bridges-now/north/embed/',
      ...[older, newer].flatMap(({ hash }) =>
        ['', 'light/', 'dark/', 'resize/'].map((variant) => `charts/bridges-now/v/${hash}/embed/${variant}`),
      ),
    ]);
  });

  test('shows a frozen version unchanged, with a notice of later versions', () => {
    expect(embedAt(`bridges-now/v/${older.hash}`).title).toBe('What was thought before');
    expect(words(`bridges-now/v/${older.hash}`)).toContain('See the latest version.');
    expect(words(`bridges-now/v/${newer.hash}`)).toContain('The chart as published on 23 November 2026.');
    expect(words(`bridges-now/v/${newer.hash}`)).not.toContain('See the latest version.');
  });
});

test('embedCodes(project, chart) has codes for the live chart and for the newest frozen version', () => {
  const { codes, frozen: day } = embedCodes(project, chart);
  expect(day).toBe('2026-11-23');
  expect(codes.map(({ theme, when }) => `${theme} ${when}`)).toEqual([
    'light live',
    'dark live',
    'auto live',
    'light frozen',
    'dark frozen',
    'auto frozen',
  ]);
  expect(codes[3]!.html).toContain(`/charts/bridges-now/v/${newer.hash}/embed/#light"`);
  expect(embedCodes(first, chart)).toMatchObject({ frozen: undefined, codes: { length: 3 } });
});
