import { describe, expect, onTestFinished, test } from 'vitest';
import { correctionsOf } from '../../../../src/core/project/corrections.ts';
import type { Project } from '../../../../src/core/project/project.ts';
import { publishedEmbeds } from '../../../../src/publish/embeds/published-embeds.ts';
import { checkUrls } from '../../../../src/publish/site/check-urls.ts';
import {
  allVersions,
  correctionsSince,
  currentOf,
  readSnapshot,
  versionsOf,
} from '../../../../src/publish/versions/versions.ts';
import { releasedEdition } from '../../../helpers/editions/releasing.ts';

const chart = 'src/charts/bridges-now.ts';
const state = { chart: 'bridges-now', view: undefined };

const releasedCopy = () => releasedEdition(onTestFinished);

const current = (project: Project) => currentOf(project, project.charts.get('bridges-now')!);
const since = (project: Project) =>
  versionsOf(project, state).map((one) =>
    correctionsSince(project, one, readSnapshot(project, one)).map(({ text }) => text),
  );

describe('versionsOf(project, state)', () => {
  test('lists versions oldest first, each with the previous and next one', async () => {
    const { edit, release } = await releasedCopy();
    await edit(chart, 'Bridges standing, 2000', 'Bridges that stood in 2000');
    const [first, second, ...none] = versionsOf(await release('2026-12-01'), state);
    expect([first?.date, second?.date, none]).toEqual(['2026-11-22', '2026-12-01', []]);
    expect([first?.before, first?.after, second?.before, second?.after]).toEqual([undefined, second, first, undefined]);
    expect([first?.diff, second?.diff]).toEqual([undefined, `${second?.path}diff/`]);
  });

  test('lists a restored version twice, with one page', async () => {
    const { edit, release } = await releasedCopy();
    await edit(chart, 'Bridges standing, 2000', 'Bridges that stood in 2000');
    await release('2026-12-01');
    await edit(chart, 'Bridges that stood in 2000', 'Bridges standing, 2000');
    const project = await release('2026-12-02');
    const versions = versionsOf(project, state);
    expect(versions).toHaveLength(3);
    expect(versions[2]).toMatchObject({ hash: versions[0]!.hash, date: '2026-12-02' });
    expect(checkUrls(project)).toEqual([]);
    const all = allVersions(project).filter(({ view }) => view === undefined);
    expect(all.map(({ date }) => date)).toEqual(['2026-12-02', '2026-12-01']);
    const paths = publishedEmbeds(project).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

test('currentOf(project, chart) is the newest version, if its content is that of the chart', async () => {
  const { edit, load: again } = await releasedCopy();
  expect(current(await again())?.date).toBe('2026-11-22');
  await edit(chart, 'Bridges standing, 2000', 'Bridges that stood in 2000');
  expect(current(await again())).toBeUndefined();
});

describe('correctionsSince(project, version, snapshot)', () => {
  const correct = (date: string) =>
    `  corrections: [{ date: '${date}', text: 'Cedar was said to have four.' }],\n  views: {`;

  test('finds corrections published on the day of a version or later that are not part of it', async () => {
    const { edit, load: again, release } = await releasedCopy();
    await edit(chart, '  views: {', correct('2026-11-22'));
    expect(since(await again())).toEqual([['Cedar was said to have four.']]);
    expect(since(await release('2026-11-22'))).toEqual([['Cedar was said to have four.'], []]);
  });

  test('does not find a correction published before the version', async () => {
    const { edit, load: again } = await releasedCopy();
    await edit(chart, '  views: {', correct('2026-11-21'));
    expect(since(await again())).toEqual([[]]);
  });

  test('finds a correction of data that the chart is derived from', async () => {
    const { edit, load: again } = await releasedCopy();
    const said = '"corrections": [{ "date": "2026-12-01", "text": "Cedar was misread." }],\n  "resources"';
    await edit('data/bridges/datapackage.json', '"resources"', said);
    const project = await again();
    expect(since(project)).toEqual([['Cedar was misread.']]);
    expect(correctionsOf(project)).toEqual([
      { date: '2026-12-01', text: 'Cedar was misread.', kind: 'dataset', id: 'bridges', title: 'Bridges' },
    ]);
  });
});

test('correctionsOf(project) lists those of stories, charts and data, newest first', async () => {
  const { edit, load: again } = await releasedCopy();
  await edit(
    'src/content/stories/two-crossings.mdx',
    'part: 1',
    "part: 1\ncorrections: [{ date: '2026-12-02', text: b }]",
  );
  await edit(
    chart,
    '  views: {',
    "  corrections: [{ date: '2026-12-01', text: 'a' }, { date: '2026-12-03', text: 'c' }],\n  views: {",
  );
  const found = correctionsOf(await again()).map(({ date, kind, id }) => [date, kind, id]);
  expect(found).toEqual([
    ['2026-12-03', 'chart', 'bridges-now'],
    ['2026-12-02', 'story', 'two-crossings'],
    ['2026-12-01', 'chart', 'bridges-now'],
  ]);
});

test('readSnapshot(project, version) has no values that were withheld later', async () => {
  const { edit, load: again } = await releasedCopy();
  await edit('src/content/sources/gauge-2001.yaml', 'redistribution: facts', 'redistribution: none');
  const project = await again();
  const snapshot = readSnapshot(project, versionsOf(project, state)[0]!);
  expect(snapshot.rows).toEqual([]);
  expect(snapshot.withheld).toContain('does not allow its data to be republished');
  expect(checkUrls(project).map(({ message }) => message)).toContainEqual(
    expect.stringContaining('expected a page or file at "charts/bridges-now.csv"'),
  );
});
