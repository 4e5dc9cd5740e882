/** Finds files in authored folders that are none of their items. Datasets look after their own folders. */
import type { Dirent } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Problem } from '../input/problems.ts';
import { entriesOf, authoredFilesBelow, folderForFile, renamingHint, unreadFile, unreadLink } from '../input/unread.ts';

/** Folders of one file for each item, with the endings that authors may have meant. */
const itemFolders = [
  { folder: 'src/content/sources', ending: '.yaml', meant: /^\.(ya?ml|json|csl)$/i },
  { folder: 'src/content/stories', ending: '.mdx', meant: /^\.(mdx?|markdown)$/i },
  { folder: 'src/content/pages', ending: '.mdx', meant: /^\.(mdx?|markdown)$/i },
  { folder: 'src/charts', ending: '.ts', meant: /^\.([cm]?[jt]sx?)$/i },
];

/** What is in the folders of content and charts that the build does not read, unless another file names it. */
export const unreadInContentAndCharts = (root: string): Problem[] => [
  ...unreadInContent(root),
  ...itemFolders.flatMap((one) => unreadInFolder(root, one)),
];

/** The same for the folders of data and the archive. */
export const unreadInDataAndArchive = (root: string): Problem[] => [...unreadInData(root), ...unreadInArchive(root)];

/** Unknown files and folders in src/content/. */
function unreadInContent(root: string): Problem[] {
  const folder = 'src/content';
  const folders = ['sources', 'stories', 'pages'];
  const entries = entriesOf(root, folder);
  const names = entries.map(({ name }) => name);
  return entries
    .filter(({ name }) => !folders.includes(name) && name !== 'number-allowlist.yaml')
    .flatMap((entry) => {
      const otherwise = `Move it out of ${folder}/.`;
      if (!entry.isDirectory())
        return unreadEntry(root, folder, entry, renamingHint(entry.name, ['number-allowlist.yaml'], names, otherwise));
      // "story" for "stories"
      const right = folders.find((one) => one.startsWith(entry.name.slice(0, 3).toLowerCase()));
      return unreadEntry(root, folder, entry, right ? `Move it to ${folder}/${right}/.` : otherwise);
    });
}

/** Whatever is in a folder of items and is none. */
function unreadInFolder(root: string, { folder, ending, meant }: (typeof itemFolders)[number]): Problem[] {
  const entries = entriesOf(root, folder);
  const names = entries.map(({ name }) => name);
  return entries
    .filter((entry) => !(entry.isFile() && entry.name.endsWith(ending)))
    .flatMap((entry) => {
      const right = `${basename(entry.name, extname(entry.name))}${ending}`;
      if (entry.isDirectory() && entry.name.endsWith(ending)) return [folderForFile(`${folder}/${entry.name}`)];
      const isItem = entry.isFile() && meant.test(extname(entry.name));
      const otherwise = entry.isDirectory() ? `Move it to ${folder}/.` : `Move it out of ${folder}/.`;
      const hint = isItem ? renamingHint(right, [right], names, otherwise) : otherwise;
      // Modules that charts import may be in folders.
      const isForModules = folder === 'src/charts' && entry.isDirectory();
      return unreadEntry(
        root,
        folder,
        entry,
        isForModules ? 'Import it in a chart, or move it to src/charts/ if it is one.' : hint,
      );
    });
}

/** Files in data/ itself, and links to datasets. */
function unreadInData(root: string): Problem[] {
  const entries = entriesOf(root, 'data');
  const names = entries.map(({ name }) => name);
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name !== 'verification.json')
    .flatMap((entry) => {
      const [stem, ending] = [basename(entry.name, extname(entry.name)), extname(entry.name)];
      const hint = ['.csv', '.sql'].includes(ending)
        ? `Move it into a folder of its own, as "${stem}/${ending === '.csv' ? 'data.csv' : 'query.sql'}" with a "datapackage.json".`
        : renamingHint(entry.name, ['verification.json'], names, 'Move it out of data/.');
      return unreadEntry(root, 'data', entry, hint);
    });
}

/** The archive contains the ledger and the snapshots that it lists. */
const unreadInArchive = (root: string): Problem[] =>
  authoredFilesBelow(root, 'archive')
    .filter((file) => file !== 'archive/ledger.jsonl' && !/^archive\/charts\/.+\.json$/.test(file))
    .map((file) => unreadFile(file, 'Move it out of archive/, in which only "npx plumbline release" writes.'));

/** A file or link, or the files of a folder. */
function unreadEntry(root: string, folder: string, entry: Dirent, hint: string): Problem[] {
  const path = `${folder}/${entry.name}`;
  if (entry.isSymbolicLink()) return [unreadLink(root, path)];
  return entry.isDirectory()
    ? authoredFilesBelow(root, path).map((file) => unreadFile(file, hint))
    : [unreadFile(path, hint)];
}
