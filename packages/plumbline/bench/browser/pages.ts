/** Measures how the page of a story loads on a phone with a slow connection. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../src/testing/browser/open-browser.ts';
import { rest, until } from './edit-page.ts';
import { makeCorpus } from '../corpus.ts';
import { findPlaces, watchForChart, type Places } from './first-chart.ts';
import { addressOf, siteFolder, type Peer } from '../peers/peer.ts';
import { serveFolder } from './serve-folder.ts';
import { timeBuild } from '../time-build.ts';
import { record, type Loaded } from './traffic.ts';

const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Slow 4G as browsers define it: 150 ms a request, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** How much slower the processor of a phone is. */
const slowdown = 4;

export interface PageMeasurement extends Places {
  peer: string;
  /** Of the site that it is a page of. */
  stories: number;
  /** Until the first chart is painted. */
  seconds: number;
  /** Until then, without fonts. */
  kilobytesToChart: number;
  /** Of everything that the page loads, fonts too. */
  kilobytes: number;
}

/** Builds each site, and loads the page of one of its stories in an empty browser, one generator after the other. */
export async function* measurePages(
  peers: { peer: Peer; folder: string }[],
  { stories, rounds }: { stories: number; rounds: number },
): AsyncGenerator<PageMeasurement> {
  const corpus = makeCorpus(stories);
  const story = corpus[Math.floor(stories / 2)]!;
  const start = String(story.blocks[0]).slice(0, 30);
  const browser = await openBrowser();
  const sites = [];
  for (const { peer, folder } of peers) {
    peer.write(folder, corpus);
    await timeBuild(folder, peer.build);
    sites.push({ peer, ...(await serveFolder(join(folder, siteFolder(peer)))) });
  }
  try {
    for (let round = 1; round <= rounds; round++)
      for (const { peer, address } of sites)
        yield { peer: peer.name, stories, ...(await load(browser, address + addressOf(peer, story.id), start)) };
  } finally {
    for (const { stop } of sites) stop();
    await browser.close();
  }
}

export async function load(
  browser: Browser,
  address: string,
  start: string,
): Promise<Omit<PageMeasurement, 'peer' | 'stories'>> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await record(session);
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watchForChart);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.seen.chartAt !== undefined);
  await until('a page that loads nothing any more', async () => traffic.quietFor() > rest);
  const milliseconds = await page.evaluate(() => globalThis.seen.chartAt!);
  const places = await page.evaluate(findPlaces, start);
  await context.close();
  const { began, loaded } = traffic;
  const kilobytesOf = (all: Loaded[], until = Infinity) => {
    const pieces = all.flatMap((one) => one.pieces.filter(({ at }) => at - began() <= until));
    return pieces.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  };
  const all = [...loaded.values()];
  return {
    seconds: milliseconds / 1000,
    kilobytesToChart: kilobytesOf(
      all.filter(({ isFont }) => !isFont),
      milliseconds / 1000,
    ),
    kilobytes: kilobytesOf(all),
    ...places,
  };
}
