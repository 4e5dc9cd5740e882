/**
 * Speculation rules: browsers prefetch links of the site when they are pressed
 * (https://html.spec.whatwg.org/multipage/speculative-loading.html). A header refers to this file (headers.ts).
 * Eagerness "moderate" would prefetch earlier, but on phones it fetches links that merely come into view.
 */
import type { EditionConfig } from '../../../core/project/config.ts';
import { hrefFor } from '../../urls.ts';

export function speculationRules(config: EditionConfig): string {
  const below = (pattern: string) => hrefFor(config, pattern);
  // Readers rarely open files, embeds, frozen versions and copies next.
  const excluded = ['*.*', '*/embed/*', '*/v/*', '*/republish/'].map(below);
  const where = { and: [{ href_matches: below('*') }, { not: { href_matches: excluded } }] };
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'conservative' }] }, null, 2)}\n`;
}
