/** The table of headers as `_headers`, for hosts that read it. */
import type { EditionConfig } from '../../../core/project/config.ts';
import { hrefFor } from '../../urls.ts';
import { headerRules } from './headers.ts';
import { siteMark } from './site-mark.ts';

/**
 * The headers, after the mark of a built site. On Netlify later rules override earlier ones; Cloudflare would send both, except for lines with "!", which remove a
 * header and which Netlify ignores.
 */
export function headersFile(config: EditionConfig): string {
  const set = new Set<string>();
  const blocks = headerRules(config.base).flatMap(({ at, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(set.has(name) ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]);
    Object.keys(headers).forEach((name) => set.add(name));
    return at.map((path) => [hrefFor(config, path), ...lines].join('\n'));
  });
  return `${siteMark}\n${blocks.join('\n\n')}\n`;
}
