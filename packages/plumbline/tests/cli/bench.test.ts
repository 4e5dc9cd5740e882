/** The benchmark measures what it names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { measureDev, waits } from '../../bench/browser/dev.ts';
import { load } from '../../bench/browser/pages.ts';
import { plumbline } from '../../bench/peers/plumbline.ts';
import { serveFolder } from '../../bench/browser/serve-folder.ts';
import { openBrowser } from '../../src/testing/browser/open-browser.ts';

const root = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A page with a chart at 100 px, under it eleven lines of 20 px, and a file that comes after the chart. */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>
<style>*{margin:0}h1{height:100px}svg{display:block;width:300px;height:200px}p{line-height:20px}</style></head>
<body><main><h1>A title</h1><svg>${'<circle r="3"/>'.repeat(12)}</svg>
<p>The text <b>begins</b>${'<br>and goes on'.repeat(10)}</p></main>
<script>addEventListener('load', () => setTimeout(() => fetch('/late.png'), 300))</script>
</body></html>`;
const later = 20_000;

test('of a page: time, kilobytes and places', async () => {
  const folder = join(root, 'site/stories/one');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(root, 'site/late.png'), new Uint8Array(later));
  const browser = await openBrowser();
  const { address, stop } = await serveFolder(join(root, 'site'));
  try {
    const measured = await load(browser, `${address}/stories/one/`, 'The text');
    expect(measured).toMatchObject({ chartTop: 100, chartBottom: 300 });
    // The letters of a line are less high than the line.
    expect(measured.tenthLine).toBeGreaterThan(490);
    expect(measured.tenthLine).toBeLessThanOrEqual(500);
    // One request of 150 ms.
    expect(measured.seconds).toBeGreaterThan(0.15);
    const sent = gzipSync(page).length / 1024;
    // With the headers of the answer.
    expect(measured.kilobytesToChart).toBeGreaterThan(sent);
    expect(measured.kilobytesToChart).toBeLessThan(sent + 1);
    expect(measured.kilobytes).toBeGreaterThan(sent + later / 1024);
  } finally {
    stop();
    await browser.close();
  }
});

test(
  'of a development server: every wait, and whether the page moves',
  { timeout: 240_000 },
  async ({ onTestFinished }) => {
    // Astro starts no server for tests of its own kind.
    vi.stubEnv('VITEST', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const peer = plumbline();
    const folder = join(root, 'newsroom');
    mkdirSync(folder);
    await peer.prepare!(folder);
    const measured = await Array.fromAsync(measureDev([{ peer, folder }], { stories: 2, rounds: 1 }));
    expect(measured.map(({ wait }) => wait)).toEqual(waits);
    for (const { seconds, moved = 0 } of measured) {
      expect(seconds).toBeGreaterThan(0);
      expect(moved).toBeLessThan(1);
    }
  },
);
