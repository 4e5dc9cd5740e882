/** Reads a few files of an edition without the others. */
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { componentsFolder } from '../authored-files.ts';

/**
 * Reads from a folder that has only these files, so that functions that read all files of a kind read only these.
 * @param paths of files or folders, from the root of the edition
 * @param read reads everything in the folder that it is given
 */
export async function readAlone<Content>(
  root: string,
  paths: Iterable<string>,
  read: (folder: string) => Promise<Content>,
): Promise<Content> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-'));
  try {
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await cp(join(root, path), join(folder, path), { recursive: true });
    }
    await mkdir(join(folder, 'src'), { recursive: true });
    // Stories may use the edition's own components.
    await symlink(join(root, componentsFolder), join(folder, componentsFolder.slice(0, -1)));
    return await read(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
