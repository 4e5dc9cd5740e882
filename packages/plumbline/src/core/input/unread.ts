/** Files in authored folders that nothing reads. An author must learn of them: whatever they contain would be missing. */
import { readdirSync, readlinkSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { nearest, type Problem } from './problems.ts';

/** Hidden files, backup and lock files of editors, and files of operating systems. */
const ignored = /^[.#]|^~\$|~$|^(thumbs\.db|desktop\.ini|icon\r|__macosx|@eadir)$/i;

/** Notes for those who work on the edition. */
const notes = /^readme(\.(md|txt))?$/i;

/** Whether a file is none that an author wrote to be published. @param name without its folder */
export const isIgnored = (name: string): boolean => ignored.test(name) || notes.test(name);

/** What is in a folder, except ignored files, sorted by name. Empty if the folder does not exist. */
export function entriesOf(root: string, folder: string): Dirent[] {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    return entries.filter(({ name }) => !isIgnored(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Paths of the files below a folder, except ignored ones. Links are not followed. */
export const authoredFilesBelow = (root: string, folder: string): string[] =>
  entriesOf(root, folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? authoredFilesBelow(root, path) : path;
  });

/** @param file its path from the root of the edition */
export const unreadFile = (file: string, hint: string): Problem => ({
  file,
  message: `expected a file that the build reads, got "${file.split('/').pop()!}".`,
  hint,
});

/** A folder in the place of a file. @param file its path from the root of the edition */
export const folderForFile = (file: string): Problem => ({
  file,
  message: 'expected a file, got a folder.',
  hint: 'Rename or remove the folder, and write the file.',
});

/** A link to a folder or file. @param file its path from the root of the edition */
export const unreadLink = (root: string, file: string): Problem => ({
  file,
  message: `expected a file or folder, got a link to "${readlinkSync(join(root, file)).replaceAll('\\', '/')}".`,
  hint: 'Copy what it leads to into this place; the build does not follow links.',
});

/**
 * What to do about a file that may have the wrong name.
 * @param known names that the build reads @param taken those that the folder has
 */
export function renamingHint(
  name: string,
  known: readonly string[],
  taken: Iterable<string>,
  otherwise: string,
): string {
  const lower = known.map((one) => one.toLowerCase());
  const right = known[lower.indexOf(nearest(name.toLowerCase(), lower) ?? '')];
  if (right === undefined) return otherwise;
  return [...taken].includes(right)
    ? `Move what it has into "${right}", and remove it.`
    : `Rename it to "${right}", or ${otherwise[0]!.toLowerCase()}${otherwise.slice(1)}`;
}
