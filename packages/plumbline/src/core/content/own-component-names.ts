/** The components of an edition that its stories and pages may use: files in src/components/ that override nothing. */
import { globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const packageComponents = join(import.meta.dirname, '../../../astro/components');
const packageNames = new Set(
  globSync('**/*.astro', { cwd: packageComponents }).map((path) => basename(path, '.astro')),
);

/** @param root folder of the edition. @returns names, sorted: `['BarTable']` for src/components/BarTable.astro */
export function ownComponentNames(root: string): string[] {
  try {
    return readdirSync(join(root, 'src/components'))
      .filter((file) => /^[A-Z]\w*\.astro$/.test(file))
      .map((file) => basename(file, '.astro'))
      .filter((name) => !packageNames.has(name))
      .sort();
  } catch {
    return [];
  }
}
