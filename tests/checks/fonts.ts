/** What is wrong with the faces of a page: their weight, letters that none of them has, text that moves when they come. */
import type { Page } from 'playwright-core';

/** Most that the faces of one page may weigh, in bytes. */
export const mostBytes = 120_000;

export interface Loaded {
  url: string;
  bytes: number;
}

export function weightFaults(loaded: Loaded[], most = mostBytes): string[] {
  const sum = loaded.reduce((total, { bytes }) => total + bytes, 0);
  const names = loaded.map(({ url, bytes }) => `${url.split('/').at(-1)} ${bytes}`).join(', ');
  return sum > most ? [`faces weigh ${sum} bytes, at most ${most} may be: ${names}`] : [];
}

/** Notes every font file that a page loads from now on. */
export function watchFonts(page: Page): Loaded[] {
  const loaded: Loaded[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'font') return;
    // Faces are packed in themselves, so they are sent as long as they are.
    loaded.push({ url: response.url(), bytes: Number(response.headers()['content-length'] ?? Infinity) });
  });
  return loaded;
}

/** Text that is set in a face of the machine. Code, which is meant to be, goes from the page first. */
export async function strangeLetters(page: Page): Promise<string[]> {
  await page.evaluate(`document.querySelectorAll('code, pre, textarea').forEach((code) => code.remove())`);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  const faults: string[] = [];
  for (const { nodeType, nodeValue, parentId } of nodes) {
    if (nodeType !== 3 || !nodeValue.trim() || parentId === undefined) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: parentId });
    for (const { isCustomFont, familyName } of fonts)
      if (!isCustomFont) faults.push(`"${nodeValue.trim().slice(0, 60)}" is set in ${familyName}`);
  }
  await session.detach();
  return faults;
}

/** Lets faces come late, as on a slow line. */
export const slowFonts = async (page: Page, milliseconds: number): Promise<void> => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
};

/** How far text and pictures moved that had been shown: the sum that Lighthouse calls cumulative layout shift. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    `new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value; })
        .observe({ type: 'layout-shift', buffered: true });
      document.fonts.ready.then(() => setTimeout(() => resolve(sum), 100));
    })`,
  );
