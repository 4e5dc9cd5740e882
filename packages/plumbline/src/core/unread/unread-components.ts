/** Finds components and styles of the edition that nothing uses, and authored files that are in no authored folder. */
import type { Problem } from '../input/problems.ts';
import { unreadFile } from '../input/unread.ts';
import type { Reading } from '../recording/reading.ts';
import { isCode, ownModules, type NamedFiles } from './named-files.ts';

/** Where content belongs, by what it looks like. */
const places: [what: RegExp, place: string][] = [
  [/\.mdx$/, 'src/content/stories/ or src/content/pages/'],
  [/\/datapackage\.json$/, 'data/'],
  [/\.ya?ml$/, 'src/content/sources/'],
];

export function unreadComponents(reading: Reading, named: Pick<NamedFiles, 'has'>): Problem[] {
  const files = ownModules(reading.project.root).filter((file) => file.startsWith('src/'));
  return files.flatMap((file) => {
    if (isCode(file) && !reading.isText(file)) return [];
    const hint = hintFor(file, isCode(file) ? (reading.text(file) ?? '') : '');
    return hint && !named.has(file) ? [unreadFile(file, hint)] : [];
  });
}

/** What to do about a file that nothing names; undefined for files that need not be named. */
function hintFor(file: string, code: string): string | undefined {
  const name = file.split('/').pop()!;
  // Pages of Astro have their own routes.
  if (file.startsWith('src/pages/')) return undefined;
  if (!file.startsWith('src/components/')) {
    const place = places.find(([what]) => what.test(file))?.[1] ?? (code.includes('defineChart(') ? 'src/charts/' : '');
    return place && `Move it to ${place}.`;
  }
  if (/^src\/components\/[A-Z]\w*\.astro$/.test(file)) return undefined;
  const right = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  if (!/^[A-Z]\w*\.astro$/.test(right)) return 'Import it in a component, or remove it.';
  return file === `src/components/${name}`
    ? `Rename it to "${right}", or import it in a component.`
    : 'Move it to src/components/, or import it in a component.';
}
