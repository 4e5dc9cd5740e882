/** An edition of many stories: time and memory grow no faster than its stories, and no page grows with them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { plumbline } from '../../bench/peers/plumbline.ts';
import { sizeOf, timeBuild, type Timing } from '../../bench/time-build.ts';

const root = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A page may have so many kilobytes, compressed. */
const mostOfPage = 60;

async function build(stories: number) {
  const folder = join(root, String(stories));
  const peer = plumbline();
  peer.write(folder, makeCorpus(stories));
  await peer.prepare!(folder);
  return { folder, ...(await timeBuild(folder, 'plumbline build')) };
}

test('10 and 60 stories', { timeout: 600_000 }, async () => {
  const none = await build(1);
  const few = await build(10);
  const many = await build(60);
  // Other tests run at the same time, so times are not exact.
  const time = ({ processorSeconds, seconds }: Timing) => processorSeconds ?? seconds;
  const perStory = { few: (time(few) - time(none)) / 9, many: (time(many) - time(none)) / 59 };
  expect(perStory.many / perStory.few).toBeLessThan(2);
  expect(many.megabytes ?? 0).toBeLessThan(2500);

  const site = join(many.folder, 'dist');
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  const sizes = pages.map((path) => [path, gzipSync(readFileSync(join(site, path))).length / 1024] as const);
  expect(sizes.filter(([, kilobytes]) => kilobytes > mostOfPage)).toEqual([]);
  expect(pages).toContain('charts/page/2/index.html');
  expect(pages).toContain('stories/page/3/index.html');
  expect(readFileSync(join(site, 'charts/page/2/index.html'), 'utf8')).toMatch(
    /<nav class="pager"[^]*rel="prev"[^]*rel="next"/,
  );
  // Without the index of the search, whose files have many rows each.
  const published = (folder: string) => sizeOf(join(folder, 'dist')).files - sizeOf(join(folder, 'dist/search')).files;
  expect((published(many.folder) - published(few.folder)) / 50).toBeLessThan(40);
});
