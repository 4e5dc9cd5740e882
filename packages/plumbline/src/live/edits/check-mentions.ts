/** Checks what edited texts and charts mention, and no longer mention: links, images and modules. */
import type { Project } from '../../core/project/project.ts';
import { Reading } from '../../core/recording/reading.ts';
import { checkUnnamedFiles } from '../../core/unread/check-unread-files.ts';
import { checkLinks } from '../../publish/links/check-links.ts';
import { keepPaths } from '../../publish/links/published-paths.ts';
import type { CheckedItems } from './check-items.ts';
import type { Items } from './items.ts';

/** Adds the problems to those of the edited items. */
export function checkMentions(
  before: Project,
  { charts, stories, pages, datasets }: Items,
  checked: CheckedItems,
): void {
  const { project, problems } = checked;
  const areTextsEdited = stories.size > 0 || pages.size > 0;
  if (areTextsEdited || charts.size)
    checkUnnamedFiles(new Reading({ root: project.root }, problems, new Set()), [
      ...project.stories.values(),
      ...project.pages.values(),
    ]);
  // Another problem may be why a link leads nowhere.
  if (problems.length || !areTextsEdited) return;
  // A dataset with many more rows has further files.
  if (!datasets.size) keepPaths(before, project);
  problems.push(...checkLinks(project));
}
