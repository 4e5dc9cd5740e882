import { parseFeed } from '@rowanmanning/feed-parser';
import { afterAll, describe, expect, test } from 'vitest';
import type { Project } from '../../../../src/core/project/project.ts';
import { loadProject } from '../../../../src/core/project/load.ts';
import type { FeedFormat, FeedName } from '../../../../src/publish/urls.ts';
import { feedsOf, feedXml } from '../../../../src/publish/metadata/feeds.ts';
import { versionId, snapshotOf, toCanonicalJson, type Snapshot } from '../../../../src/publish/versions/snapshot.ts';
import { sha256Of } from '../../../../src/core/input/hash.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const chart = project.charts.get('bridges-now')!;
const read = (of: Project, name: FeedName, format: FeedFormat) => parseFeed(feedXml(of, { name, format }));
const hashOf = (snapshot: Snapshot) => versionId(sha256Of(toCanonicalJson(snapshot)));
const day = (date: Date | null) => date?.toISOString().slice(0, 10);

describe.each(['rss', 'atom'] as const)('feedXml(project, …) as %s', (format) => {
  test('lists stories with title, URL and date', () => {
    const feed = read(project, 'stories', format);
    expect(feed.title).toBe('The Tiny File');
    expect(feed.items.map(({ title, url, published }) => [title, url, day(published)])).toEqual([
      ['Alder built the most bridges', 'https://tiny.example/stories/two-crossings/', '2026-11-22'],
    ]);
    expect(feed.items[0]!.content).toContain('https://tiny.example/cards/charts/bridges-now.png');
    expect(feed.items[0]!.authors.map(({ name }) => name)).toEqual(['The Tiny File desk']);
  });

  test('lists a chart without versions under its permalink', () => {
    expect(read(project, 'charts', format).items.map(({ url }) => url)).toEqual([
      'https://tiny.example/charts/bridges-now/',
      'https://tiny.example/charts/bridges-now/north/',
    ]);
  });

  test('lists every version of a chart, newest first, with its reason', async () => {
    const first = snapshotOf(project, chart);
    const second = { ...first, title: 'Alder has the most bridges & roads' };
    const lines = [first, second].map((snapshot, i) => ({
      kind: 'version',
      chart: chart.id,
      hash: hashOf(snapshot),
      sha256: sha256Of(toCanonicalJson(snapshot)),
      date: `2026-12-0${i + 1}`,
      ...(i ? { reason: 'Counts roads, too.' } : {}),
    }));
    const files = Object.fromEntries(
      [first, second].map((snapshot) => [
        `archive/charts/${chart.id}/${hashOf(snapshot)}.json`,
        toCanonicalJson(snapshot),
      ]),
    );
    const ledger = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const released = await loadProject(
      await copyEdition(afterAll, { files: { 'archive/ledger.jsonl': ledger, ...files } }),
    );
    const items = read(released, 'charts', format).items.map(({ title, url, description }) => [
      title,
      url,
      description,
    ]);
    const address = (i: number) => `https://tiny.example/charts/bridges-now/v/${lines[i]!.hash}/`;
    expect(items.slice(0, 2)).toEqual([
      ['New version: Alder has the most bridges & roads', address(1), 'Counts roads, too.'],
      ['Alder has the most bridges', address(0), first.subtitle],
    ]);
    // The view was not released.
    expect(items.map(([, url]) => url).slice(2)).toEqual(['https://tiny.example/charts/bridges-now/north/']);
  });

  test('lists corrections of stories, charts and datasets, each with a unique id', () => {
    const corrections = ['It said five.', 'It said nine.'].map((text) => ({ date: '2026-12-02', text }));
    const story = project.stories.get('two-crossings')!;
    const corrected = {
      ...project,
      stories: new Map([[story.id, { ...story, corrections }]]),
      charts: new Map([[chart.id, { ...chart, corrections: [{ date: '2026-12-03', text: 'A bar was < too long.' }] }]]),
    };
    const { items } = read(corrected, 'corrections', format);
    expect(items.map(({ title, url, published }) => [title, url, day(published)])).toEqual([
      ['Correction: Alder has the most bridges', 'https://tiny.example/charts/bridges-now/', '2026-12-03'],
      ['Correction: Alder built the most bridges', 'https://tiny.example/stories/two-crossings/', '2026-12-02'],
      ['Correction: Alder built the most bridges', 'https://tiny.example/stories/two-crossings/', '2026-12-02'],
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  test('has the date of the newest story if it has no entries', () => {
    const feed = read(project, 'corrections', format);
    expect(feed.items).toEqual([]);
    expect(day(feed.updated)).toBe('2026-11-22');
  });
});

test('feedsOf(project) has a unique URL for each feed', () => {
  expect(feedsOf(project).map(({ path }) => path)).toEqual([
    'feed.xml',
    'feed.atom.xml',
    'charts/feed.xml',
    'charts/feed.atom.xml',
    'corrections/feed.xml',
    'corrections/feed.atom.xml',
  ]);
});
