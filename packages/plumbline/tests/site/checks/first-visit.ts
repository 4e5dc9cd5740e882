/** What a reader sees of the fonts of a page on the first visit, with a slow connection. */
import { create } from 'fontkit';
import type { Browser, CDPSession } from 'playwright-core';
import { drawn, shiftOf } from '../../../src/testing/browser/layout-shift.ts';

/** Slow 4G as browsers define it: 150 ms a request, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

export interface FirstVisit {
  /** PostScript names of the fonts that the page fetches. */
  fetched: string[];
  /** And of those in which its text is set at last. */
  shown: string[];
  /** How far the page has moved: cumulative layout shift. */
  shift: number;
}

export async function firstVisit(browser: Browser, address: string, width: number): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: { width, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  const fonts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'font') fonts.push(response.body().then(nameOf));
  });
  await page.goto(address, { waitUntil: 'load' });
  await drawn(page);
  await page.evaluate('document.fonts.ready');
  const fetched = await Promise.all(fonts);
  const shift = await shiftOf(page);
  const shown = await shownOn(session);
  await context.close();
  return { fetched: fetched.sort(), shown, shift };
}

function nameOf(file: Buffer): string {
  const font = create(file);
  if (!('postscriptName' in font)) throw new Error('expected one font in a file');
  return font.postscriptName;
}

/** Code is set in a font of the machine. */
const isCode = (name: string | undefined): boolean => ['code', 'pre', 'textarea'].includes(name ?? '');

async function shownOn(session: CDPSession): Promise<string[]> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const names = new Map(nodes.map(({ nodeId, localName }) => [nodeId, localName]));
  const shown = new Set<string>();
  for (const { nodeId, nodeType, nodeValue, parentId } of nodes) {
    if (nodeType !== 3 || !nodeValue.trim() || isCode(names.get(parentId!))) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { postScriptName } of fonts) shown.add(postScriptName);
  }
  return [...shown].sort();
}
