/** Whether a path is published, for links in texts: by the generator, from public/, or as a page of Astro. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { memo } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { scripts } from '../html/scripts.ts';
import { imageFiles } from '../site/image-files.ts';
import { permanentUrls } from '../site/permanent-urls.ts';
import { pathOf } from '../urls.ts';

const pathsForLinks = 'paths for links';

/** Paths that readers may rely on, with those that moved or were removed: their pages say so. */
const knownPaths = (project: Project): Set<string> =>
  memo(project, pathsForLinks, () => {
    const recorded = project.ledger.flatMap((line) => (line.kind === 'address' ? line.path : []));
    return new Set([...madePaths(project), ...recorded]);
  });

/** Takes the paths of a project over for one after an edit that added and removed none. */
export const keepPaths = (before: Project, after: Project): void =>
  void memo(after, pathsForLinks, () => knownPaths(before));

/** Paths of the pages and files that the build makes under fixed names. */
export const madePaths = (project: Project): string[] => [
  ...permanentUrls(project).map(({ path }) => path),
  ...['robots.txt', 'sitemap-index.xml', '404.html', pathOf.openSearch()],
  ...scripts.map((name) => pathOf.script(name)),
  ...imageFiles(project).map(({ path }) => path),
];

/** Further pages of lists, and social cards. */
const others = /^(stories|charts|data|sources|embeds)\/page\/\d+\/$|^cards\/.+\.png$/;

/** @param path without the base */
export const isPublished = (project: Project, path: string): boolean =>
  knownPaths(project).has(path) ||
  others.test(path) ||
  isFile(join(project.root, 'public', path)) ||
  isFile(join(project.root, 'public', path, 'index.html')) ||
  isPageOfAstro(project, path);

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Whether the edition has a page of Astro for a path. Those with parameters in their names may have any path. */
function isPageOfAstro({ root }: Project, path: string): boolean {
  const folder = join(root, 'src/pages');
  if (!existsSync(folder)) return false;
  const stem = path.replace(/\/$/, '');
  const names = [stem, join(stem, 'index')].flatMap((name) =>
    ['astro', 'md', 'mdx', 'html', 'ts', 'js'].map((end) => `${name}.${end}`),
  );
  return names.some((name) => isFile(join(folder, name)));
}

/** All known paths, to find the one that an author may have meant. */
export const pathsForHints = (project: Project): string[] => permanentUrls(project).map(({ path }) => path);
