/** Folders of an edition for other things than what a command writes. */
import { join, relative, sep } from 'node:path';
import { isWithin, realPath } from '../../core/input/inside.ts';

const reserved = ['archive', 'data', 'public', 'src', '.astro', '.cache', '.git', '.preview', 'node_modules'];

/**
 * The reserved folder in which a path is, or which is in it; undefined if there is none. Follows links, of the path and of the folders.
 * @param path absolute
 */
export function reservedFolderAt(root: string, path: string): string | undefined {
  // Some file systems do not distinguish upper and lower case.
  const [top = ''] = relative(root, path).toLowerCase().split(sep);
  const real = realPath(path);
  return reserved.find((name) => {
    const folder = realPath(join(root, name));
    return name === top || isWithin(real, folder) || isWithin(folder, real);
  });
}
