/** The style sheets that are inlined in pages of frozen versions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../astro/styles');

const read = (...names: string[]): string => names.map((name) => readFileSync(join(folder, name), 'utf8')).join('');

/** Rules that pages have, too. The others are in no layer and win over them. */
const shared = ['parts/cells.css', 'parts/drawing.css'];

export const versionPageCss = (): string => read(...shared, 'versions/version-table.css', 'versions/version-page.css');

export const versionDiffCss = (): string =>
  read(...shared, 'versions/version-table.css', 'versions/version-diff.css', 'versions/version-page.css');
