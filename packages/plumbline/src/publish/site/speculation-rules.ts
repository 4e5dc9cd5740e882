/**
 * Which links a browser may fetch as they are pressed, before the press is let go
 * (https://html.spec.whatwg.org/multipage/speculative-loading.html). A header names the file (headers.ts): it costs no byte in the
 * pages, and nothing while a reader only reads. "Moderate" would be earlier, but on a phone it fetches links that merely
 * come into sight.
 */
import type { EditionConfig } from '../../core/project/config.ts';
import { hrefFor } from '../urls.ts';

export function speculationRules(config: EditionConfig): string {
  const below = (pattern: string) => hrefFor(config, pattern);
  // Files to keep, frames, frozen versions and copies are not where a reader goes next.
  const aside = ['*.*', '*/embed/*', '*/v/*', '*/republish/'].map(below);
  const where = { and: [{ href_matches: below('*') }, { not: { href_matches: aside } }] };
  return `${JSON.stringify({ prefetch: [{ where, eagerness: 'conservative' }] }, null, 2)}\n`;
}
