/** How a page looks: where each of its boxes is, and how it is drawn. */
import type { Page } from 'playwright-core';

/** A box with its place, its text and its computed style. */
export type Look = Record<string, string>;

/** Every box of a page, boxes of pseudo-elements too. */
export async function looksOf(page: Page): Promise<Look[]> {
  const names: string[] = await page.evaluate('[...getComputedStyle(document.documentElement)]');
  // Snapshots cannot have custom properties, and margins may be those of an earlier layout: places show them.
  const properties = names.filter((name) => !/^(--|margin)/.test(name));
  const session = await page.context().newCDPSession(page);
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: properties });
  await session.detach();
  const { nodes, layout } = documents[0]!;
  return layout.nodeIndex.map((node, i) => ({
    name: strings[nodes.nodeName![node]!]!,
    text: strings[layout.text[i]!] ?? '',
    place: layout.bounds[i]!.join(),
    ...Object.fromEntries(layout.styles[i]!.map((value, k) => [properties[k]!, strings[value] ?? ''])),
  }));
}

/** What looks different, box by box: `P place: 0,0,10,10 → 0,0,10,20`. */
export function differencesOf(before: Look[], after: Look[]): string[] {
  if (before.length !== after.length) return [`${before.length} boxes → ${after.length}`];
  return before.flatMap((one, i) =>
    Object.keys(one)
      .filter((property) => one[property] !== after[i]![property])
      .map((property) => `${one['name']} ${property}: ${one[property]} → ${after[i]![property]}`),
  );
}
