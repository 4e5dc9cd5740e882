/** Finds files of public/ that would not be published, because the build writes files of the same names. */
import { authoredFilesBelow } from '../../../core/input/unread.ts';
import type { Problem } from '../../../core/input/problems.ts';
import type { Project } from '../../../core/project/project.ts';
import { madePaths } from '../../links/published-paths.ts';
import { outputFile, pathOf } from '../../urls.ts';
import { movesOf } from '../redirects.ts';

export function replacedFiles(project: Project): Problem[] {
  const files = authoredFilesBelow(project.root, 'public');
  if (!files.length) return [];
  const made = new Set(
    [...madePaths(project), '_headers', ...(movesOf(project).length ? ['_redirects'] : [])].map(outputFile),
  );
  return files
    .filter((file) => made.has(file.slice('public/'.length)))
    .map((file) => {
      const name = file.slice('public/'.length);
      const setting =
        name === pathOf.icon() ? 'favicon' : [pathOf.logo('light'), pathOf.logo('dark')].includes(name) ? 'logo' : '';
      const hint = setting
        ? `Move it to src/, and name it as "${setting}" in edition.config.ts.`
        : 'Rename or remove it.';
      return { file, message: `expected a file that the build does not write itself, got "${name}".`, hint };
    });
}
