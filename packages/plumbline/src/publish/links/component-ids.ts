/** The ids that components of the edition add to pages. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ownComponentNames } from '../../core/content/own-component-names.ts';
import { authoredFilesBelow } from '../../core/input/unread.ts';
import type { Project } from '../../core/project/project.ts';
import { memo } from '../../core/recording/memo.ts';

interface ComponentIds {
  /** As the components have them in quotes. */
  ids: string[];
  /** Names of components for texts whose ids are computed. */
  computedBy: Set<string>;
}

export const componentIds = (project: Project): ComponentIds =>
  memo(project, 'ids of own components', () => {
    const { root } = project;
    const files = authoredFilesBelow(root, 'src/components').filter((file) => file.endsWith('.astro'));
    const code = new Map(files.map((file) => [basename(file, '.astro'), readFileSync(join(root, file), 'utf8')]));
    return {
      ids: [...code.values()].flatMap((one) => [...one.matchAll(/\bid=["']([^"']+)["']/g)].map(([, id]) => id!)),
      computedBy: new Set(ownComponentNames(root).filter((name) => /\bid=\{|\{id\}/.test(code.get(name) ?? ''))),
    };
  });
