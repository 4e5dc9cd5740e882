/** The mark of a built site, a comment at the beginning of its `_headers`. A build replaces a folder only if it has the mark or is empty. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

export const markedFile = '_headers';

export const siteMark = '# Written by "plumbline build", which replaces this folder: keep no other files in it.\n';

/** Whether a build wrote the site in a folder. */
export function hasSiteMark(folder: string): boolean {
  const start = startOf(join(folder, markedFile));
  return start.startsWith(siteMark) || (isEarlierHeaders(start) && existsSync(join(folder, 'sitemap-index.xml')));
}

/** Earlier builds wrote no mark. Their headers began with the policy of all pages. */
const isEarlierHeaders = (start: string): boolean => /^\/\S*\*\n {2}Content-Security-Policy: /.test(start);

/** The first bytes of a file; empty if there is none. */
function startOf(file: string): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(200);
      return bytes.toString('utf8', 0, readSync(handle, bytes));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
