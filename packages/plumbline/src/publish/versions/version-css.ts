/** The style sheets that are inlined in pages of frozen versions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../astro/styles/versions');

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const versionPageCss = (): string => read('version-table.css') + read('version-page.css');

export const versionDiffCss = (): string =>
  read('version-table.css') + read('version-diff.css') + read('version-page.css');
