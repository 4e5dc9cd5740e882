/** Finds files in the folder of a dataset that nothing reads. */
import type { DataPackage } from './data-package.ts';
import type { Problem } from '../input/problems.ts';
import { entriesOf, authoredFilesBelow, folderForFile, renamingHint, unreadFile } from '../input/unread.ts';

const descriptor = 'datapackage.json';
const [table, query] = ['data.csv', 'query.sql'];
/** Files that a dataset of any kind may have. */
const common = [descriptor, 'checks.sql', 'measures.sql', 'evidence.csv'];
const notices = ['LICENSE', 'NOTICE'];
const remove = 'Move it out of data/.';

/**
 * @param pack what datapackage.json contains; undefined if it cannot be read: then only misspelt names are known to be wrong
 * @returns problems, and whether one of them is that a file without which there is no dataset has another name
 */
export function unreadInDataset(
  root: string,
  folder: string,
  pack: DataPackage | undefined,
): { problems: Problem[]; isMisnamed: boolean } {
  const entries = entriesOf(root, folder);
  const names = entries.map(({ name }) => name);
  const isTable = pack?.resources[0]!.schema !== undefined;
  const isDerived = isTable && names.includes(query);
  const own = !pack ? [table, query] : isTable ? [isDerived ? query : table] : [];
  const resources = pack && !isTable ? pack.resources.map(({ path }) => path.replace(/^\.\//, '')) : [];
  const read = new Set([...common, ...own, ...resources, ...(isTable ? [] : notices)]);
  const paths = entries.flatMap((entry) =>
    entry.isDirectory()
      ? authoredFilesBelow(root, `${folder}/${entry.name}`).map((path) => path.slice(folder.length + 1))
      : entry.name,
  );
  const known = [...common, ...own, ...(pack && !isTable ? notices : [])];
  const needed = [descriptor, ...(isTable && !isDerived ? [table] : []), ...resources].filter(
    (name) => !names.includes(name),
  );
  const found = paths
    .filter((path) => !read.has(path))
    .map((path) => ({ path, hint: hintFor(path, known, names, { isTable, isDerived, resources }) }))
    .filter(({ hint }) => pack || hint.startsWith('Rename'));
  const folders = entries.filter((entry) => entry.isDirectory() && read.has(entry.name));
  return {
    problems: [
      ...folders.map(({ name }) => folderForFile(`${folder}/${name}`)),
      ...found.map(({ path, hint }) => unreadFile(`${folder}/${path}`, hint)),
    ],
    isMisnamed: found.some(({ hint }) => needed.some((name) => hint.includes(`"${name}"`))),
  };
}

interface Kind {
  isTable: boolean;
  isDerived: boolean;
  resources: string[];
}

function hintFor(path: string, known: string[], names: string[], { isTable, isDerived, resources }: Kind): string {
  if (path === table && isDerived) return `Remove it, or remove "${query}": a dataset has one of the two.`;
  if (isTable && notices.some((name) => path.toUpperCase().startsWith(name)))
    return `Remove it; "licenses" in ${descriptor} names the licence of a table.`;
  const [, stem, ending = ''] = /^(.*?)(\.[^.]+)?$/.exec(path)!;
  const sheet = known.find((name) => name === `${stem!.toLowerCase()}.csv`);
  if (sheet && /^\.(tsv|xlsx?|ods|numbers|parquet)$/i.test(ending))
    return `Save its table as "${sheet}", and remove it.`;
  if (resources.length && [table, query].includes(path))
    return `Describe its columns as "schema" in ${descriptor}, or move it out of data/.`;
  const missing = resources.filter((name) => !names.includes(name));
  const otherwise = resources.length && ending === '.json' ? `Name it under "resources" in ${descriptor}.` : remove;
  return renamingHint(path, [...known, ...missing], names, otherwise);
}
