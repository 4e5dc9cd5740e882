/** Finds faults of the fonts of a page: their weight, and letters that none of them has. */
import type { Page } from 'playwright-core';
import { drawn } from './layout-shift.ts';

/** Greatest weight of the fonts of one page, in bytes. */
export const mostBytes = 120_000;

export interface Loaded {
  url: string;
  bytes: number;
}

export function weightFaults(loaded: Loaded[], most = mostBytes): string[] {
  const sum = loaded.reduce((total, { bytes }) => total + bytes, 0);
  const names = loaded.map(({ url, bytes }) => `${url.split('/').at(-1)} ${bytes}`).join(', ');
  return sum > most ? [`fonts weigh ${sum} bytes, more than ${most}: ${names}`] : [];
}

/** Records every font file that a page loads from now on. */
export function watchFonts(page: Page): Loaded[] {
  const loaded: Loaded[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'font') return;
    // WOFF2 is compressed, so hosts send it as it is.
    loaded.push({ url: response.url(), bytes: Number(response.headers()['content-length'] ?? Infinity) });
  });
  return loaded;
}

/** Makes text wait for its font, so that slow machines show the same as fast ones. Violates the policy of the page. */
export const patientFonts = (page: Page): Promise<unknown> =>
  page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('font-display:swap', 'font-display:block');
    return route.fulfill({ response, body });
  });

/** Shows all text of a page: in disclosures, in popovers, below the window and in layouts for other widths. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(`for (const one of document.body.querySelectorAll('*')) {
    if (one.matches('script, style, noscript, option')) continue;
    if (one.localName === 'details') one.open = true;
    if (one.localName === 'svg') one.style.contentVisibility = 'visible';
    if (getComputedStyle(one).display === 'none') one.style.display = 'block';
  }`);
  await drawn(page);
  await page.evaluate('document.fonts.ready');
  await drawn(page);
}

/** Elements that browsers do not draw as text, and code, which is set in a font of the reader's machine. */
const isLeftOut = (name: string) =>
  ['title', 'script', 'style', 'noscript', 'option', 'code', 'pre', 'textarea'].includes(name);

/** Reports text that is set in a font of the machine, or not drawn. Show all text first. */
export async function strangeLetters(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const names = new Map(nodes.map(({ nodeId, localName }) => [nodeId, localName]));
  const faults: string[] = [];
  for (const { nodeId, nodeType, nodeValue, parentId } of nodes) {
    if (nodeType !== 3 || !nodeValue.trim() || parentId === undefined || isLeftOut(names.get(parentId)!)) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const strange = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
    const words = nodeValue.trim().slice(0, 60);
    if (!fonts.length) faults.push(`"${words}" in ${names.get(parentId)} is not seen`);
    faults.push(...strange.map((family) => `"${words}" is set in ${family}`));
  }
  await session.detach();
  return faults;
}
